import * as fc from "fast-check";
import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import { digestTables, differingTables } from "../oracle/digest-tables.ts";
import { judgeAnswer } from "../oracle/judge-answer.ts";
import { judgeDatabase, momentOf } from "../oracle/judge-database.ts";
import { judgeReadback } from "../oracle/judge-readback.ts";
import { judgeProcess, namesOfPrototypes } from "../oracle/judge-process.ts";
import { arbitraryRequest } from "../requests/arbitrary-request.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { createFuzzClient, type FuzzClient, type Outcome } from "../requests/send-request.ts";
import { inParallel } from "./in-parallel.ts";
import { createTally, type Tally } from "./tally.ts";

export interface FuzzPlan {
  readonly seed: number;
  /** Asked before each batch. */
  readonly goesOn: (requests: number) => boolean;
  readonly onBatch?: (tally: Tally) => void;
}

export interface Finding {
  readonly what: string;
  /** The smallest request that shows it; null = no single one does. */
  readonly request: FuzzRequest | null;
  /** What the server logged meanwhile. */
  readonly faults: readonly string[];
}

export interface FuzzResult {
  readonly tally: Tally;
  readonly finding: Finding | null;
}

const CONNECTIONS = 8;
const BATCH = 100;
/** So many batches are followed by a look at refused requests and at stored texts. */
const BATCHES_BETWEEN_LOOKS = 10;
const REFUSED_AT_A_LOOK = 40;
const TEXTS_AT_A_LOOK = 10;
const SECONDS_PER_BATCH = 37;
const SHRINKING_MS = 60_000;

/** Sends generated requests until the plan ends or something is found. */
export async function runFuzz(desk: FuzzDesk, plan: FuzzPlan): Promise<FuzzResult> {
  const client = createFuzzClient(desk, CONNECTIONS);
  const tally = createTally();
  const run = new FuzzRun(desk, client, tally);
  try {
    for (let batch = 0; plan.goesOn(tally.requests); batch += 1) {
      const finding = await run.playBatch(plan.seed + batch, batch);
      if (finding !== null) return { tally, finding };
      plan.onBatch?.(tally);
    }
    const what = (await judgeDatabase(desk.db, "0")) ?? (await judgeReadback(desk, client, BATCH));
    return { tally, finding: what === null ? null : run.found(what, null) };
  } finally {
    client.close();
  }
}

interface Played {
  readonly request: FuzzRequest;
  readonly outcome: Outcome;
  readonly problem: string | null;
}

class FuzzRun {
  readonly #desk: FuzzDesk;
  readonly #client: FuzzClient;
  readonly #tally: Tally;
  readonly #requests: fc.Arbitrary<FuzzRequest>;
  readonly #prototypes = namesOfPrototypes();

  constructor(desk: FuzzDesk, client: FuzzClient, tally: Tally) {
    this.#desk = desk;
    this.#client = client;
    this.#tally = tally;
    this.#requests = arbitraryRequest(desk.target);
  }

  async playBatch(seed: number, batch: number): Promise<Finding | null> {
    const { db } = this.#desk;
    const since = await momentOf(db);
    const requests = fc.sample(this.#requests, { seed, numRuns: BATCH });
    const played = await inParallel(requests, CONNECTIONS, (request) => this.#play(request));
    const failed = played.findIndex(({ problem }) => problem !== null);
    if (failed !== -1) return this.#shrink(seed, failed, played[failed] as Played);
    this.#desk.passSeconds(SECONDS_PER_BATCH);
    const what = judgeProcess(this.#prototypes) ?? (await judgeDatabase(db, since));
    if (what !== null) return this.found(what, await this.#findCulprit(requests));
    if (batch % BATCHES_BETWEEN_LOOKS !== 0) return null;
    const stored = await judgeReadback(this.#desk, this.#client, TEXTS_AT_A_LOOK);
    if (stored !== null) return this.found(stored, null);
    return this.#lookAtRefused(played);
  }

  found(what: string, request: FuzzRequest | null): Finding {
    return { what, request, faults: this.#desk.takeFaults() };
  }

  async #play(request: FuzzRequest): Promise<Played> {
    const outcome = await this.#client.send(request);
    this.#tally.note(request, outcome);
    return {
      request,
      outcome,
      problem: judgeAnswer(request, outcome, this.#desk.secretsKeptFrom(request.sender)),
    };
  }

  /** Generates the request again and makes it smaller as long as anything is wrong with its outcome. */
  async #shrink(seed: number, place: number, { request, problem }: Played): Promise<Finding> {
    const faults = this.#desk.takeFaults();
    let smallest: Finding = { what: problem ?? "", request, faults };
    const property = fc.asyncProperty(this.#requests, async (candidate) => {
      const played = await this.#play(candidate);
      if (played.problem === null) return true;
      smallest = this.found(played.problem, candidate);
      return false;
    });
    await fc.check(property, {
      seed,
      path: String(place),
      numRuns: 1,
      interruptAfterTimeLimit: SHRINKING_MS,
    });
    return smallest.faults.length > 0 ? smallest : { ...smallest, faults };
  }

  /** Sends the requests of a batch again, one by one, until one of them breaks a rule by itself. */
  async #findCulprit(requests: readonly FuzzRequest[]): Promise<FuzzRequest | null> {
    for (const request of requests) {
      const since = await momentOf(this.#desk.db);
      await this.#client.send(request);
      if ((await judgeDatabase(this.#desk.db, since)) !== null) return request;
    }
    return null;
  }

  /** Whoever is refused again must have changed nothing. */
  async #lookAtRefused(played: readonly Played[]): Promise<Finding | null> {
    const refused = played.filter(({ outcome }) => isRefusal(outcome)).slice(0, REFUSED_AT_A_LOOK);
    let before = await digestTables(this.#desk.db);
    for (const { request } of refused) {
      const again = await this.#client.send(request);
      const after = await digestTables(this.#desk.db);
      if (isRefusal(again) && after !== before) {
        const tables = differingTables(before, after).join(", ");
        return this.found(`a refused request changed ${tables}`, request);
      }
      before = after;
    }
    return null;
  }
}

function isRefusal(outcome: Outcome): boolean {
  return "answer" in outcome && outcome.answer.status >= 400;
}
