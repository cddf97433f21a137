import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerOf, type Caller } from "../../src/domain/access/caller.ts";
import type { MessageInput } from "../../src/domain/ticket/message/message-input.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import { loadTicket, noNamedRecords } from "../../src/server/storage/tickets/load-ticket.ts";
import { addMessage } from "../../src/server/usecases/add-message.ts";
import { MessageRefusedError } from "../../src/server/usecases/message-refused.ts";
import { saveTicket } from "../../src/server/usecases/save-ticket.ts";
import { noOutsideWorld } from "../support/outside-world.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";

const CREATED_AT = 1_767_600_000;
const NOW = CREATED_AT + 600;
const ABSENT = 2;

const AGENT = 10;
const COLLEAGUE = 11;
const READER = 12;
const CUSTOMER = 70;

/** RedelegateNewMsg is bit 16; even assignment is method 1. */
const REDELEGATING_CATEGORY = 5;

async function fillDesk(db: Database): Promise<void> {
  await db.query(
    `insert into app_user (user_id, name, login_name, full_name, role_id) values
       (${AGENT}, 'AG', 'agent', 'Agnes Agent', 2),
       (${COLLEAGUE}, 'CO', 'colleague', 'Carl Colleague', 2),
       (${READER}, 'RE', 'reader', 'Rita Reader', 5)`,
  );
  await db.query(
    `insert into category (category_id, name, full_name, flags, assignment_method)
     values (${REDELEGATING_CATEGORY}, 'News', 'News', 16, 1)`,
  );
  await db.query(
    `insert into category_member (category_id, user_id)
     values (${REDELEGATING_CATEGORY}, ${AGENT}), (${REDELEGATING_CATEGORY}, ${COLLEAGUE})`,
  );
  await db.query(
    `insert into person (person_id, first_name, last_name, emails)
     values (${CUSTOMER}, 'Ada', 'Lovelace', '{ada@example.com}')`,
  );
}

async function contextOf(database: Database): Promise<Context> {
  const log = pino({ level: "silent" });
  const desk = await createDeskCache(database, log);
  return { database, desk, clock: { now: () => NOW }, random: () => 0, ...noOutsideWorld, log };
}

describeEachDatabase("adding a message", (database) => {
  let context: Context;

  beforeAll(async () => {
    await fillDesk(database.db);
    context = await contextOf(database.db);
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const callerWithId = (userId: number): Caller => {
    const desk = context.desk.current();
    const user = desk.users.get(userId);
    if (user === undefined) throw new Error(`user ${userId} is not on the desk`);
    return callerOf(user, desk);
  };

  const createTicket = async (input: TicketInput = {}): Promise<number> => {
    const wished = { title: "No light", createdAt: CREATED_AT, owner: COLLEAGUE, ...input };
    const { details } = await saveTicket(context, callerWithId(COLLEAGUE), {
      ticketId: 0,
      input: () => wished,
      named: noNamedRecords,
    });
    return details.ticket.ticketId;
  };

  const add = (ticketId: number, message: MessageInput, userId = AGENT) =>
    addMessage(context, callerWithId(userId), { ticketId, message });

  const rowsOf = async (table: string, column: string, id: number) => {
    const sql = `select * from ${table} where ${column} = $1 order by 1`;
    return (await database.db.query(sql, [id])).rows;
  };

  const stateOf = async (ticketId: number) => ({
    ticket: await rowsOf("ticket", "ticket_id", ticketId),
    messages: await rowsOf("message", "ticket_id", ticketId),
    log: await rowsOf("ticket_log", "ticket_id", ticketId),
  });

  test("stores all of it and gives back the ticket as it is now", async () => {
    const ticketId = await createTicket();
    const { messageId, ticket } = await add(ticketId, {
      body: "Is it plugged in?",
      htmlBody: "<p>Is it plugged in?</p>",
      author: "Agnes",
      createdAt: NOW - 60,
      important: true,
      timeSpentMinutes: 4,
      emailHeader: "To: ada",
      internetMessageId: "<1@example.com>",
      headers: [
        { name: "To", value: "b" },
        { name: "Cc", value: "a" },
        { name: "To", value: "c" },
      ],
    });

    expect(await rowsOf("message", "message_id", messageId)).toEqual([
      {
        message_id: messageId,
        ticket_id: ticketId,
        created_at: NOW - 60,
        created_by_id: AGENT,
        author: "Agnes",
        security_level: 2,
        type: 2,
        category: 0,
        badge: 5,
        person_id: null,
        internet_message_id: "<1@example.com>",
        search_title: "No light",
        email_header: "To: ada",
        mail_filter_name: "",
        time_spent_minutes: 4,
        important: true,
        language: "",
        sentiment: 0,
        sentiment_confidence: 0,
        attachment_count: 0,
        changed_at: null,
        changed_by_id: null,
        custom_fields: {},
      },
    ]);
    expect(await rowsOf("message_text", "message_id", messageId)).toEqual([
      {
        message_id: messageId,
        body: "Is it plugged in?",
        html_body: "<p>Is it plugged in?</p>",
        debug_info: "",
      },
    ]);
    const headers = await rowsOf("message_header", "message_id", messageId);
    expect(headers.map(({ name, value }) => [name, value])).toEqual([
      ["To", "b"],
      ["Cc", "a"],
      ["To", "c"],
    ]);
    expect(await rowsOf("ticket_log", "message_id", messageId)).toMatchObject([
      { ticket_id: ticketId, user_id: AGENT, logged_at: NOW, action: 18, details: null },
    ]);
    expect(ticket).toMatchObject({
      version: 2,
      author: "Agnes",
      messageCount: 1,
      replyCount: 1,
      timeSpentMinutes: 4,
      repliedAt: NOW - 60,
      realTimeToReplyMinutes: 9,
    });
    expect((await loadTicket(database.db, ticketId)).ticket).toEqual(ticket);
  });

  test("twenty at the same moment are twenty, and every counter says so", async () => {
    const ticketId = await createTicket();
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        add(ticketId, { body: `Message ${index}`, timeSpentMinutes: 2 }),
      ),
    );
    const { ticket, messages } = await loadTicket(database.db, ticketId);
    expect(ticket).toMatchObject({
      version: 21,
      messageCount: 20,
      replyCount: 20,
      timeSpentMinutes: 40,
    });
    expect(messages.map(({ messageId }) => messageId).sort((a, b) => a - b)).toEqual(
      added.map(({ messageId }) => messageId).sort((a, b) => a - b),
    );
    // Each call saw the ones before it: counts run through, and only one found the ticket empty.
    const counts = added.map((one) => one.ticket.messageCount).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(messages.filter(({ badge }) => badge === "Outgoing")).toHaveLength(1);
    expect(await rowsOf("message_text", "message_id", added[0]?.messageId ?? 0)).toHaveLength(1);
  });

  test("takes the language of the oldest and the mood of the newest message analysed", async () => {
    const ticketId = await createTicket();
    const incoming = { personId: CUSTOMER, sentimentConfidence: 90 };
    const found = { language: "fi", sentiment: 90 };
    const notFromTheCustomer: readonly MessageInput[] = [
      { ...incoming, ...found, securityLevel: "Internal" },
      { ...found },
      { personId: CUSTOMER },
    ];
    for (const message of notFromTheCustomer) {
      await add(ticketId, { ...message, createdAt: NOW - 40 });
      await add(ticketId, { ...message, createdAt: NOW });
    }
    const fromTheCustomer = [
      { createdAt: NOW - 20, language: "en", sentiment: 20 },
      { createdAt: NOW - 30, language: "nb", sentiment: 30 },
      { createdAt: NOW - 10, language: "de", sentiment: 10 },
      { createdAt: NOW - 25, language: "sv", sentiment: 25 },
    ];
    for (const message of fromTheCustomer) await add(ticketId, { ...incoming, ...message });
    const { ticket } = await loadTicket(database.db, ticketId);
    expect(ticket).toMatchObject({ language: "nb", sentiment: 10, sentimentConfidence: 90 });
  });

  describe("from outside, for an absent owner", () => {
    beforeAll(async () => {
      await database.db.query("update app_user set status = $1 where user_id = $2", [
        ABSENT,
        COLLEAGUE,
      ]);
    });
    afterAll(async () => {
      await database.db.query("update app_user set status = 1 where user_id = $1", [COLLEAGUE]);
    });

    test("gives the ticket to somebody present and counts the assignment", async () => {
      const ticketId = await createTicket({ categoryId: REDELEGATING_CATEGORY });
      const { ticket, messageId } = await add(ticketId, { personId: CUSTOMER });
      expect(ticket).toMatchObject({ ownerId: AGENT, replyCount: 0 });
      const counters = await rowsOf("category_counter", "category_id", REDELEGATING_CATEGORY);
      expect(counters).toMatchObject([{ delegate_counter: 1 }]);
      expect(await rowsOf("ticket_log", "message_id", messageId)).toMatchObject([
        { details: { assignment: { excludedUserId: COLLEAGUE, steps: [{ ownerId: AGENT }] } } },
      ]);
    });
  });

  test("follows the configuration of the moment, not an older copy", async () => {
    const ticketId = await createTicket();
    await database.db.query("update setting set value = '0' where name = 'ExternalAsDefault'");
    try {
      const { messageId } = await add(ticketId, {});
      expect(await rowsOf("message", "message_id", messageId)).toMatchObject([
        { security_level: 1 },
      ]);
    } finally {
      await database.db.query("update setting set value = '1' where name = 'ExternalAsDefault'");
    }
  });

  describe("fails and stores nothing", () => {
    test("without such a ticket", async () => {
      await expect(add(2_000_000_000, {})).rejects.toMatchObject({ code: "notFound" });
    });

    test("without the right to edit the ticket", async () => {
      const ticketId = await createTicket();
      const before = await stateOf(ticketId);
      await expect(add(ticketId, {}, READER)).rejects.toMatchObject({ code: "forbidden" });
      expect(await stateOf(ticketId)).toEqual(before);
    });

    test("on a ticket that was merged into another", async () => {
      const [ticketId, intoTicketId] = [await createTicket(), await createTicket()];
      await database.db.query(
        `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
          where ticket_id = $1`,
        [ticketId, intoTicketId],
      );
      const before = await stateOf(ticketId);
      await expect(add(ticketId, {})).rejects.toMatchObject({
        code: "conflict",
        message: `The ticket was merged into ticket ${intoTicketId}.`,
      });
      expect(await stateOf(ticketId)).toEqual(before);
    });

    test("with a faulty message, and says all its faults", async () => {
      const ticketId = await createTicket();
      const before = await stateOf(ticketId);
      const refused = await add(ticketId, { personId: 71, sentiment: 101 }).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(MessageRefusedError);
      expect(refused).toMatchObject({
        refusals: [{ field: "personId" }, { field: "sentiment" }],
      });
      expect(await stateOf(ticketId)).toEqual(before);
    });
  });
});

describeEachDatabase("the adding of a message", (database) => {
  test("waits for the database twice", async () => {
    await fillDesk(database.db);
    const watched = await watchConnection(database.connection);
    const direct = await contextOf(database.db);
    const log = pino({ level: "silent" });
    const relayed = await openDatabase(watched.connection, { poolSize: 1, log });
    try {
      const desk = direct.desk.current();
      const user = desk.users.get(AGENT);
      if (user === undefined) throw new Error("the agent is not on the desk");
      const caller = callerOf(user, desk);
      const { details } = await saveTicket(direct, caller, {
        ticketId: 0,
        input: () => ({ title: "No light" }),
        named: noNamedRecords,
      });
      const context = { ...direct, database: relayed };
      const command = { ticketId: details.ticket.ticketId, message: { personId: CUSTOMER } };
      await addMessage(context, caller, command);
      watched.takeRoundTrips();
      await addMessage(context, caller, command);
      expect(watched.takeRoundTrips()).toBe(2);
    } finally {
      await relayed.close();
      await direct.desk.close();
      await watched.close();
    }
  });
});
