import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import { judgeAnswer } from "../oracle/judge-answer.ts";
import { judgeDatabase } from "../oracle/judge-database.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { createFuzzClient } from "../requests/send-request.ts";

/** Sends one request to a fresh desk; what came back, and what is wrong with it (null = nothing). */
export async function replay(
  desk: FuzzDesk,
  request: FuzzRequest,
): Promise<{ readonly shown: string; readonly problem: string | null }> {
  const client = createFuzzClient(desk, 1);
  try {
    const outcome = await client.send(request);
    const problem =
      judgeAnswer(request, outcome, desk.secretsKeptFrom(request.sender)) ??
      (await judgeDatabase(desk.db, "0"));
    if ("silence" in outcome) return { shown: `No answer: ${outcome.silence}`, problem };
    const { status, body } = outcome.answer;
    return {
      shown: [`Status ${status}`, body.toString(), ...desk.takeFaults()].join("\n"),
      problem,
    };
  } finally {
    client.close();
  }
}
