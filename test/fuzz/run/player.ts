import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import { judgeAnswer } from "../oracle/judge-answer.ts";
import { judgeDatabase, momentOf } from "../oracle/judge-database.ts";
import { tablesWritten } from "../../support/table-traces.ts";
import { traceOfWrites } from "../oracle/trace-of-writes.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import type { FuzzClient, Outcome } from "../requests/send-request.ts";
import type { Tally } from "./tally.ts";

export interface Played {
  readonly request: FuzzRequest;
  readonly outcome: Outcome;
  /** Null = nothing is wrong. */
  readonly problem: string | null;
}

/** Sends requests and judges what comes of them. */
export interface Player {
  /** Others may be under way. */
  play(request: FuzzRequest): Promise<Played>;
  /** Nothing else is under way, so that what is stored meanwhile is of this request. */
  playAlone(request: FuzzRequest): Promise<Played>;
}

export function createPlayer(desk: FuzzDesk, client: FuzzClient, tally: Tally): Player {
  const play = async (request: FuzzRequest): Promise<Played> => {
    const outcome = await client.send(request);
    tally.note(request, outcome);
    const problem = judgeAnswer(request, outcome, desk.secretsKeptFrom(request.sender));
    return { request, outcome, problem };
  };
  return {
    play,
    async playAlone(request) {
      const since = await momentOf(desk.db);
      const before = await traceOfWrites(desk.db);
      const played = await play(request);
      const written = tablesWritten(before, await traceOfWrites(desk.db));
      if (played.problem !== null || written.length === 0) return played;
      const problem = isRefusal(played.outcome)
        ? `a refused request wrote ${written.join(", ")}`
        : await judgeDatabase(desk.db, since);
      return { ...played, problem };
    },
  };
}

function isRefusal(outcome: Outcome): boolean {
  return "answer" in outcome && outcome.answer.status >= 400;
}
