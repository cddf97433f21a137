import * as fc from "fast-check";
import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import { judgeDatabase, momentOf } from "../oracle/judge-database.ts";
import { judgeProcess, namesOfPrototypes } from "../oracle/judge-process.ts";
import { judgeReadback } from "../oracle/judge-readback.ts";
import { arbitraryRequest } from "../requests/arbitrary-request.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { createFuzzClient, type FuzzClient } from "../requests/send-request.ts";
import { inParallel } from "./in-parallel.ts";
import { createPlayer, type Played, type Player } from "./player.ts";
import { createTally, type Tally } from "./tally.ts";

export interface FuzzPlan {
  readonly seed: number;
  /** Asked before each batch. */
  readonly goesOn: (requests: number) => boolean;
  readonly onBatch?: () => void;
}

export interface Finding {
  readonly what: string;
  /** The smallest request that shows it; null = no single one does. */
  readonly request: FuzzRequest | null;
  /** A run that begins with it begins with the batch in which it was found. */
  readonly seed: number;
  /** What the server logged meanwhile. */
  readonly faults: readonly string[];
}

export interface FuzzResult {
  readonly tally: Tally;
  readonly finding: Finding | null;
}

const CONNECTIONS = 8;
const BATCH = 100;
/** One batch in so many is played one by one, and stored texts are read back after it. */
const BATCHES_BETWEEN_LOOKS = 2;
const TEXTS_AT_A_LOOK = 2;
const SECONDS_PER_BATCH = 37;
const SHRINKING_MS = 60_000;

/** Sends generated requests until the plan ends or something is found. */
export async function runFuzz(desk: FuzzDesk, plan: FuzzPlan): Promise<FuzzResult> {
  const client = createFuzzClient(desk, CONNECTIONS);
  const tally = createTally();
  const run = new FuzzRun(desk, client, tally);
  try {
    let batch = 0;
    for (; plan.goesOn(tally.requests); batch += 1) {
      const finding = await run.playBatch(plan.seed + batch, batch % BATCHES_BETWEEN_LOOKS === 0);
      if (finding !== null) return { tally, finding };
      plan.onBatch?.();
    }
    const what = (await judgeDatabase(desk.db, "0")) ?? (await judgeReadback(desk, client, BATCH));
    return { tally, finding: what === null ? null : run.found(what, plan.seed) };
  } finally {
    client.close();
  }
}

class FuzzRun {
  readonly #desk: FuzzDesk;
  readonly #client: FuzzClient;
  readonly #player: Player;
  readonly #requests: fc.Arbitrary<FuzzRequest>;
  readonly #prototypes = namesOfPrototypes();

  constructor(desk: FuzzDesk, client: FuzzClient, tally: Tally) {
    this.#desk = desk;
    this.#client = client;
    this.#player = createPlayer(desk, client, tally);
    this.#requests = arbitraryRequest(desk.target);
  }

  async playBatch(seed: number, isLook: boolean): Promise<Finding | null> {
    const since = await momentOf(this.#desk.db);
    const requests = fc.sample(this.#requests, { seed, numRuns: BATCH });
    const played = isLook
      ? await inParallel(requests, 1, (request) => this.#player.playAlone(request))
      : await inParallel(requests, CONNECTIONS, (request) => this.#player.play(request));
    const failed = played.findIndex(({ problem }) => problem !== null);
    if (failed !== -1) return this.#shrink(seed, failed, played[failed] as Played);
    this.#desk.passSeconds(SECONDS_PER_BATCH);
    const what =
      judgeProcess(this.#prototypes) ??
      (await judgeDatabase(this.#desk.db, since)) ??
      (isLook ? await judgeReadback(this.#desk, this.#client, TEXTS_AT_A_LOOK) : null);
    return what === null ? null : this.found(what, seed);
  }

  found(what: string, seed: number, request: FuzzRequest | null = null): Finding {
    return { what, request, seed, faults: this.#desk.takeFaults() };
  }

  /** Generates the request again and makes it smaller as long as anything is wrong with what comes of it. */
  async #shrink(seed: number, place: number, { request, problem }: Played): Promise<Finding> {
    const first = this.found(problem ?? "", seed, request);
    let smallest = first;
    const property = fc.asyncProperty(this.#requests, async (candidate) => {
      const played = await this.#player.playAlone(candidate);
      if (played.problem === null) return true;
      smallest = this.found(played.problem, seed, candidate);
      return false;
    });
    const path = String(place);
    await fc.check(property, { seed, path, numRuns: 1, interruptAfterTimeLimit: SHRINKING_MS });
    return smallest.faults.length > 0 ? smallest : { ...smallest, faults: first.faults };
  }
}
