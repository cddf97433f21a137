import type { RecordedCall, TicketHistory, Wish } from "../checker/recorded-call.ts";
import { callTicket, createTicket, type CallTarget } from "./ticket-caller.ts";

export interface Episode {
  readonly target: CallTarget;
  readonly random: () => number;
  readonly clients: number;
  readonly callsOfEach: number;
}

const statusIds = [1, 2, 3] as const;

/** Lets clients do things to one ticket at the same time, and records what they were told and when. */
export async function playEpisode(episode: Episode): Promise<TicketHistory> {
  const { target, random, clients, callsOfEach } = episode;
  const { ticketId, first } = await createTicket(target);
  const calls: RecordedCall[] = [];
  const work = async (client: number): Promise<void> => {
    let { version } = first;
    for (let count = 0; count < callsOfEach; count += 1) {
      const wish = chooseWish(random, { version, text: `${client}.${count}` });
      const calledAt = performance.now();
      const answer = await callTicket(target, { place: client, ticketId, wish });
      calls.push({ client, wish, calledAt, answeredAt: performance.now(), answer });
      if (answer.kind === "state") ({ version } = answer.state);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return { first, calls };
}

/** The text is used once in an episode. */
function chooseWish(
  random: () => number,
  { version, text }: { readonly version: number; readonly text: string },
): Wish {
  const dice = random();
  if (dice < 0.3) return { kind: "read" };
  if (dice < 0.55) return { kind: "retitle", title: `Title ${text}`, ifVersion: version };
  if (dice < 0.7) {
    const statusId = statusIds[Math.floor(random() * statusIds.length)] ?? 1;
    return { kind: "move", statusId, author: `Author ${text}` };
  }
  return dice < 0.9 ? { kind: "tag", tag: `Tag ${text}` } : { kind: "message" };
}
