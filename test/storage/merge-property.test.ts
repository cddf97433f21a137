import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { MessageInput } from "../../src/domain/ticket/message/message-input.ts";
import { analysisOf, countersOf } from "../../src/domain/ticket/message/ticket-totals.ts";
import { AppError } from "../../src/server/errors.ts";
import { listMessageFacts } from "../../src/server/storage/messages/list-message-facts.ts";
import { findTickets } from "../../src/server/storage/tickets/find-tickets.ts";
import { addMessage } from "../../src/server/usecases/add-message.ts";
import { findMergedTicketId } from "../../src/server/usecases/get-ticket.ts";
import { mergeTickets } from "../../src/server/usecases/merging/merge-tickets.ts";
import { unmergeTickets } from "../../src/server/usecases/merging/unmerge-tickets.ts";
import { splitTicket } from "../../src/server/usecases/merging/split-ticket.ts";
import { noNamedRecords } from "../../src/server/usecases/save-ticket.ts";
import { agents, people, SAVED_AT, savingDesk } from "../support/saving-desk.ts";
import { embeddedTestServer, testDatabase } from "../support/test-database.ts";

const TICKETS = 5;

const arbitraryMessage: fc.Arbitrary<MessageInput> = fc.record({
  securityLevel: fc.constantFrom("External", "Internal"),
  personId: fc.constantFrom(0, people.ada),
  createdAt: fc.integer({ min: SAVED_AT - 10_000, max: SAVED_AT }),
  timeSpentMinutes: fc.nat(60),
  language: fc.constantFrom("", "en", "no"),
  sentiment: fc.integer({ min: -100, max: 100 }),
});

/** What happens, to which of the tickets; places are taken round and round. */
type Step =
  | {
      readonly kind: "add";
      readonly to: number;
      readonly message: MessageInput;
      readonly attached: boolean;
    }
  | { readonly kind: "merge"; readonly into: number; readonly from: readonly number[] }
  | { readonly kind: "unmerge"; readonly which: number }
  | { readonly kind: "split"; readonly from: number; readonly every: number };

const place = fc.nat(TICKETS * 2);
const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("add" as const),
        to: place,
        message: arbitraryMessage,
        attached: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("merge" as const),
        into: place,
        from: fc.array(place, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("unmerge" as const), which: place }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("split" as const),
        from: place,
        every: fc.integer({ min: 1, max: 3 }),
      }),
    },
  ),
  { maxLength: 14 },
);

const database = testDatabase({ server: embeddedTestServer() });
const desk = savingDesk(database, 4);
let attachmentId = 0;

beforeAll(async () => {
  const { rows } = await database.db.query<{ attachment_id: number }>(
    `insert into attachment (name, content_type, inline_image, content_id, auth_key)
     values ('a', '', false, '', '') returning attachment_id`,
  );
  attachmentId = rows[0]?.attachment_id ?? 0;
});

/** Plays the steps on tickets of its own, and remembers which messages there must be. */
async function play(steps: readonly Step[]) {
  const { context } = desk;
  const caller = desk.callerWithId(agents.admin);
  const live: number[] = [];
  const messages: number[] = [];
  const ids: number[] = [];
  /** Where the id of a merged ticket leads, and where it should. */
  const ends: (readonly [number, number])[] = [];
  const born = (ticketId: number): void => {
    live.push(ticketId);
    ids.push(ticketId);
  };
  for (let made = 0; made < TICKETS; made += 1) born((await desk.create()).details.ticket.ticketId);
  const at = (index: number): number => live[index % live.length] ?? 0;
  for (const step of steps) {
    if (step.kind === "add") {
      const ticketId = at(step.to);
      const { messageId } = await addMessage(context, caller, { ticketId, message: step.message });
      messages.push(messageId);
      if (step.attached) await attach(messageId, ticketId);
    } else if (step.kind === "merge") {
      const survivorId = at(step.into);
      const secondaryIds = [...new Set(step.from.map(at))].filter((id) => id !== survivorId);
      if (secondaryIds.length === 0) continue;
      await mergeTickets(context, caller, {
        survivor: { ticketId: survivorId, input: () => ({}), named: noNamedRecords },
        secondaryIds,
      });
      for (const id of secondaryIds) {
        ends.push([await findMergedTicketId(context, caller, id), survivorId]);
        live.splice(live.indexOf(id), 1);
      }
    } else if (step.kind === "unmerge") {
      for (const id of await takeBack(ids, step.which)) {
        ends.push([await findMergedTicketId(context, caller, id), id]);
        live.push(id);
      }
    } else {
      const source = at(step.from);
      const own = await listMessageFacts(database.db, [source]);
      const messageIds = own
        .map(({ messageId }) => messageId)
        .filter((_, index) => index % step.every === 0);
      const { details } = await splitTicket(context, caller, {
        sourceTicketId: source,
        sourceStatusId: 0,
        sourceActivatesAt: null,
        messageIds,
        newTicket: { input: () => ({ title: "New", owner: 0 }), named: noNamedRecords },
      });
      born(details.ticket.ticketId);
    }
  }
  return { ids, messages, ends };
}

/** Takes one of the merges of some tickets back, and says what came out of it; nothing if that is refused. */
async function takeBack(ticketIds: readonly number[], which: number): Promise<readonly number[]> {
  const { rows } = await database.db.query<{ merge_id: number }>(
    "select merge_id from ticket_merge where survivor_id = any ($1::int[]) order by 1",
    [ticketIds],
  );
  const mergeId = rows[which % Math.max(rows.length, 1)]?.merge_id;
  if (mergeId === undefined) return [];
  const command = { mergeId, ticketIds: [] };
  try {
    return (await unmergeTickets(desk.context, desk.callerWithId(agents.admin), command)).ticketIds;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return [];
    throw error;
  }
}

async function attach(messageId: number, ticketId: number): Promise<void> {
  await database.db.query("insert into message_attachment values ($1, $2)", [
    messageId,
    attachmentId,
  ]);
  await database.db.query("update message set attachment_count = 1 where message_id = $1", [
    messageId,
  ]);
  await database.db.query("update ticket set has_attachment = true where ticket_id = $1", [
    ticketId,
  ]);
}

test("whatever is merged, taken back and split, nothing is lost, and every ticket counts what it has", async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async (steps) => {
      const { ids, messages, ends } = await play(steps);
      expect(ends.filter(([found, meant]) => found !== meant)).toEqual([]);
      const facts = await listMessageFacts(database.db, ids);
      expect(facts.map(({ messageId }) => messageId).toSorted((a, b) => a - b)).toEqual(messages);
      const { tickets } = await findTickets(database.db, ids);
      for (const ticket of tickets.values()) {
        const own = facts.filter(({ ticketId }) => ticketId === ticket.ticketId);
        expect(ticket).toMatchObject({ ...countersOf(own), ...analysisOf(own) });
        expect(ticket.baseStatus === "Merged" && own.length > 0).toBe(false);
      }
      const links = facts.filter(({ attachmentCount }) => attachmentCount === 1);
      const { rows } = await database.db.query<{ message_id: number }>(
        "select message_id from message_attachment where message_id = any ($1::int[])",
        [messages],
      );
      expect(rows).toHaveLength(links.length);
    }),
    { numRuns: 40 },
  );
});
