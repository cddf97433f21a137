import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import { judgeDatabase } from "../oracle/judge-database.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { createFuzzClient } from "../requests/send-request.ts";
import { createPlayer } from "./player.ts";
import { createTally } from "./tally.ts";

export interface Replayed {
  /** What came back, for people. */
  readonly shown: string;
  /** What is wrong with it; null = nothing. */
  readonly problem: string | null;
}

/** Sends one request to a fresh desk. */
export async function replay(desk: FuzzDesk, request: FuzzRequest): Promise<Replayed> {
  const client = createFuzzClient(desk, 1);
  try {
    const { outcome, problem } = await createPlayer(desk, client, createTally()).playAlone(request);
    const shown =
      "silence" in outcome
        ? `No answer: ${outcome.silence}`
        : `Status ${outcome.answer.status}\n${outcome.answer.body.toString()}`;
    return {
      shown: [shown, ...desk.takeFaults()].join("\n"),
      problem: problem ?? (await judgeDatabase(desk.db, "0")),
    };
  } finally {
    client.close();
  }
}
