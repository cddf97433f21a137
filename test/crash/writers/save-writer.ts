import { crashIds } from "../desk/fill-crash-desk.ts";
import { markOf, type Attempt } from "./ledger.ts";
import { agentPath, pick, type Writer, type WriterParts } from "./writer.ts";

/** Tickets that several clients change, with what they know of them. */
export type KnownTickets = Map<number, number>;

const CREATE_SHARE = 0.15;
const ONCE_SHARE = 0.4;
const TAGS = 12;
const statuses = [1, 1, 2] as const;

/**
 * Creates tickets and changes them. A save says the same mark in two members, so that half of one would
 * show, and every change is held against the version that the client knows.
 */
export function saveWriter(parts: WriterParts, known: KnownTickets): Writer {
  const { client, ledger, random } = parts;
  const save = async (attempt: Attempt, body: object, headers = {}): Promise<void> => {
    const mark = markOf(attempt);
    const answer = await client.attempt(attempt, {
      path: agentPath("SaveTicketEntity"),
      body: { Title: mark, Author: mark, ...body },
      headers,
      once: random() < ONCE_SHARE,
    });
    if (answer === null) {
      if (attempt.ticketId !== 0) known.set(attempt.ticketId, 0);
      return;
    }
    attempt.ticketId = Number(answer.json["TicketId"]);
    if (isOfCalm(answer.json)) {
      known.set(attempt.ticketId, Math.max(attempt.version, known.get(attempt.ticketId) ?? 0));
    }
  };

  return async () => {
    if (known.size === 0 || random() < CREATE_SHARE) {
      const isHasty = random() < 0.3;
      await save(ledger.begin("create"), {
        OwnedBy: { AssociateId: crashIds.user },
        Priority: { TicketPriorityId: isHasty ? crashIds.hasty : crashIds.calm },
      });
      return;
    }
    const ticketId = pick([...known.keys()], random);
    const version = (known.get(ticketId) ?? 0) || (await readVersion(parts, ticketId));
    if (version === 0) return;
    const attempt = ledger.begin("update", ticketId);
    await save(
      attempt,
      {
        TicketId: ticketId,
        Tags: [{ Name: `Tag ${Math.floor(random() * TAGS)}` }],
        Status: { TicketStatusId: pick(statuses, random) },
      },
      { "if-match": `"${ticketId}-${version}"` },
    );
  };
}

/** Nobody changes a hasty ticket: one that is closed does not go on to its last level. */
function isOfCalm(ticket: Readonly<Record<string, unknown>>): boolean {
  const priority = ticket["Priority"] as { readonly TicketPriorityId: number };
  return priority.TicketPriorityId === crashIds.calm;
}

/** 0 = nobody says. */
async function readVersion({ client }: WriterParts, ticketId: number): Promise<number> {
  const answer = await client.call(
    "POST",
    `${agentPath("GetTicketEntity")}?ticketEntityId=${ticketId}`,
  );
  return Number(/^"\d+-(\d+)/.exec(answer?.headers.get("etag") ?? "")?.[1] ?? 0);
}
