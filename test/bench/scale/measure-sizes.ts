import { createDeskClient, type DeskClient } from "../../support/desk-client.ts";
import type { SizedDesk } from "./open-sized-desk.ts";
import { authorizationOf, type MeasuringUser } from "./prepare-sized-desk.ts";
import { questions, type AskedDesk, type Question } from "./questions.ts";

/** How long the answers to a question took on a desk, in all rounds. */
export interface Answers {
  readonly question: string;
  readonly size: number;
  readonly milliseconds: number[];
}

export interface MeasureWish {
  readonly requests: number;
  readonly rounds: number;
  readonly only: string;
  readonly onProgress: (done: number, total: number, label: string) => void;
}

/**
 * Asks every question on every desk, one request at a time. Desks take turns for each question, so that a
 * slow minute of the machine meets all sizes alike.
 */
export async function measureSizes(
  desks: readonly SizedDesk[],
  { requests, rounds, only, onProgress }: MeasureWish,
): Promise<readonly Answers[]> {
  const clients = new Map(desks.map((desk) => [desk, clientsOf(desk)]));
  const wanted = questions.filter(({ name }) => name.includes(only));
  const all = wanted.flatMap((question) =>
    desks.map((desk) => ({ question, desk, milliseconds: [] as number[] })),
  );
  let asked = 0;
  // The first round makes everything warm and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { question, desk, milliseconds }] of all.entries()) {
      onProgress(round * all.length + index, (rounds + 1) * all.length, question.name);
      const client = clients.get(desk)?.[question.by];
      const count = Math.max(1, Math.round(requests / (question.oneOf ?? 1)));
      if (client === undefined) continue;
      for (let n = 0; n < count; n += 1) {
        asked += 1;
        const took = await time(client, question, { n: asked, desk });
        if (round > 0) milliseconds.push(took);
      }
    }
  }
  for (const each of clients.values()) for (const client of Object.values(each)) client.end();
  return all.map(({ question, desk, milliseconds }) => ({
    question: question.name,
    size: desk.size,
    milliseconds,
  }));
}

function clientsOf({ server }: SizedDesk): Readonly<Record<MeasuringUser, DeskClient>> {
  return {
    administrator: createDeskClient(server.url, authorizationOf("administrator")),
    agent: createDeskClient(server.url, authorizationOf("agent")),
  };
}

async function time(
  client: DeskClient,
  question: Question,
  { n, desk }: { readonly n: number; readonly desk: AskedDesk },
): Promise<number> {
  const startedAt = performance.now();
  await question.ask(client, n, desk);
  return performance.now() - startedAt;
}
