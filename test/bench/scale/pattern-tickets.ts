import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../../../src/server/storage/database.ts";
import { createBody, type NamedIds } from "../desk/save-bodies.ts";
import type { DeskClient } from "../../support/desk-client.ts";

export const MESSAGES_PER_TICKET = 5;

/** Tickets that the server itself made. All others are copies of them. */
export interface PatternTickets {
  readonly closedIds: readonly number[];
  /** Active or postponed. */
  readonly openIds: readonly number[];
}

const CLOSED_PATTERNS = 60;
const OPEN_PATTERNS = 36;
const POSTPONED_EVERY = 4;
const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 200;

type Conversation = readonly { readonly Slevel: string; readonly fromCustomer: boolean }[];

const conversation: Conversation = [
  { Slevel: "External", fromCustomer: true },
  { Slevel: "External", fromCustomer: false },
  { Slevel: "Internal", fromCustomer: false },
  { Slevel: "External", fromCustomer: true },
  { Slevel: "External", fromCustomer: false },
];

/** Makes tickets with conversations over the API, and waits until the server has done its part with them. */
export async function makePatternTickets(
  client: DeskClient,
  database: Database,
  ids: NamedIds,
): Promise<PatternTickets> {
  const closedIds: number[] = [];
  const openIds: number[] = [];
  for (let n = 0; n < CLOSED_PATTERNS + OPEN_PATTERNS; n += 1) {
    const ticketId = await makeTicket(client, n, ids);
    const isClosed = n < CLOSED_PATTERNS;
    const status = isClosed ? closed : n % POSTPONED_EVERY === 0 ? postponed() : null;
    if (status !== null) await save(client, { TicketId: ticketId, ...status });
    (isClosed ? closedIds : openIds).push(ticketId);
  }
  await untilDone(database);
  return { closedIds, openIds };
}

const closed = { Status: { TicketStatusId: 2 } };
const postponed = () => ({
  Status: { TicketStatusId: 3 },
  Activate: new Date(Date.now() + DAY_MS).toISOString(),
});

async function makeTicket(client: DeskClient, n: number, ids: NamedIds): Promise<number> {
  const body = JSON.parse(createBody(n, ids)) as { readonly Person: object };
  const { TicketId } = await save(client, body);
  for (const { Slevel, fromCustomer } of conversation) {
    await client.post("/api/v1/Agents/Ticket/SaveTicketMessageEntity", {
      Ticket: { TicketId },
      Slevel,
      Body: `What was said of number ${n}`,
      ...(fromCustomer ? { Person: body.Person } : {}),
    });
  }
  return TicketId;
}

function save(client: DeskClient, body: object): Promise<{ readonly TicketId: number }> {
  return client.post("/api/v1/Agents/Ticket/SaveTicketEntity", body);
}

/** Until nothing waits for the index of the search or for an analysis. */
async function untilDone(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ waits: boolean }>(
      `select exists (select from search_change) or exists (select from waiting_analysis) as waits`,
    );
    if (rows[0]?.waits === false) return;
    await wait(LOOK_EVERY_MS);
  }
}
