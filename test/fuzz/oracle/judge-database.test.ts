import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTransaction } from "../../../src/server/storage/transaction.ts";
import { createFolder } from "../../support/temporary-folder.ts";
import { testDatabase } from "../../support/test-database.ts";
import { openFuzzDesk, type FuzzDesk } from "../desk/fuzz-desk.ts";
import { tablesWritten, type TableTraces } from "../../support/table-traces.ts";
import { traceOfWrites } from "./trace-of-writes.ts";
import { judgeDatabase, momentOf } from "./judge-database.ts";
import { judgeProcess, namesOfPrototypes } from "./judge-process.ts";

/** What is half done, as a statement that does it. */
const halves: readonly (readonly [rule: string, sql: string])[] = [
  ["creation", "delete from ticket_log where ticket_id = 7"],
  ["creation", "update ticket_log set action = 33 where ticket_id = 7"],
  ["its version", "update ticket set version = version + 1 where ticket_id = 7"],
  ["its status", "update ticket set base_status = 6 where ticket_id = 7"],
  ["below zero", "update ticket set time_spent_queue_seconds = -1 where ticket_id = 7"],
  ["its messages", "update ticket set message_count = 9 where ticket_id = 7"],
  ["attachments", "update ticket set has_attachment = true where ticket_id = 7"],
  ["counts its attachments", "update message set attachment_count = 1 where ticket_id = 7"],
  [
    "its texts",
    "delete from message_text where message_id in (select message_id from message where ticket_id = 7)",
  ],
  ["in lists exists", "update ticket set tag_ids = '{77}' where ticket_id = 7"],
  ["in lists exists", "update ticket set secondary_person_ids = '{77}' where ticket_id = 7"],
  ["in lists exists", `update ticket set custom_fields = '{"x_no": 1}' where ticket_id = 7`],
  ["time of its closing", "update ticket set closed_at = now() where ticket_id = 7"],
  [
    "was not taken back",
    `with merge as (
       insert into ticket_merge (survivor_id, merged_at, survivor)
       values (7, now(), '{}') returning merge_id)
     insert into merged_ticket (merge_id, ticket_id, trace) select merge_id, 7, '{}' from merge`,
  ],
  ["be activated", "update ticket set activates_at = now() where ticket_id = 7"],
  ["owns is unread", "update ticket set owner_id = null, read_status = 1 where ticket_id = 7"],
  [
    "did himself",
    `insert into pop_up (user_id, notification, ticket_id, caused_by_id, created_at, expires_at)
     select min(user_id), 1, 7, min(user_id), now(), now() from app_user`,
  ],
  [
    "goes away again",
    `insert into pop_up (user_id, notification, ticket_id, created_at, expires_at)
     select min(user_id), 1, 7, now(), now() - interval '1 second' from app_user`,
  ],
  [
    "without a gap",
    `insert into ticket_status_history
       (ticket_id, status_id, from_at, until_at, business_seconds, real_seconds)
     values (7, 1, '2020-01-01Z', '2020-01-02Z', 0, 0)`,
  ],
  ["told to whoever hears", "delete from webhook_delivery where primary_key = 7"],
  ["told to whoever hears", "update ticket set version = version + 1 where ticket_id = 7"],
  [
    "told to whoever hears",
    `insert into webhook_delivery
       (webhook_id, event_id, event, entity, primary_key, occurred_at, changes, record, due_at)
     select webhook_id, gen_random_uuid(), event, entity, primary_key, occurred_at, changes, record, due_at
       from webhook_delivery where primary_key = 7`,
  ],
  ["was announced", "update person set version = version + 1 where person_id = 70"],
  ["was announced", "update contact set version = version + 1"],
  [
    "by whoever its log names",
    "update webhook_delivery set caused_by_id = 77 where primary_key = 7",
  ],
  [
    "by whoever its log names",
    "update webhook_delivery set occurred_at = '2020-01-01Z' where primary_key = 7",
  ],
  [
    "waits for its analysis",
    `update message set badge = 4, person_id = null, security_level = 2 where ticket_id = 7`,
  ],
  [
    "nothing else does",
    `insert into waiting_analysis select message_id from message where ticket_id = 7`,
  ],
  [
    "learns from some tickets",
    `insert into category_training (requested_at, max_items, max_text_length) values (now(), 0, 1)`,
  ],
  [
    "id is remembered",
    `with queued as (
       insert into outbox (kind, recipients, template_id, listed_ticket_ids, created_at)
       values (2, '[]', 0, '{}', now()) returning outbox_id)
     insert into outgoing_message (outbox_id, plain, internet_message_id)
     select outbox_id, '', '<a@b>' from queued`,
  ],
  [
    "everybody it names",
    `with queued as (
       insert into outbox (kind, recipients, template_id, listed_ticket_ids, created_at)
       values (2, '[]', 0, '{}', now()) returning outbox_id)
     insert into outgoing_message (outbox_id, plain, addressees)
     select outbox_id, '', '{"to": [{}], "cc": [], "bcc": []}' from queued`,
  ],
  [
    "goes on into another",
    `with queued as (
       insert into outbox (kind, recipients, template_id, listed_ticket_ids, created_at)
       values (2, '[]', 0, '{}', now()) returning outbox_id)
     insert into outgoing_message (outbox_id, plain, subject)
     select outbox_id, '', E'a\\r\\nBcc: b' from queued`,
  ],
  [
    "left nothing in the outbox",
    `with mail as (
       insert into outbox (kind, recipients, template_id, ticket_id, listed_ticket_ids, created_at)
       values (2, '[]', 0, 7, '{}', now()) returning outbox_id)
     insert into held_send (ticket_id, user_id, mode, created_at, send_at, draft, effect,
                            outbox_ids, pop_up_ids, stay_ids)
     select 7, (select min(user_id) from app_user), 'Reply', now(), now(), '{}', '{}',
            array[outbox_id], '{}', '{}' from mail`,
  ],
  [
    "turn for each",
    `insert into batch_task (kind, created_by_id, created_at, ticket_count, wish)
     select 1, min(user_id), now(), 1, '{}' from app_user`,
  ],
  [
    "why it failed",
    `with task as (
       insert into batch_task (kind, created_by_id, created_at, ticket_count, wish)
       select 3, min(user_id), now(), 1, '{}' from app_user returning batch_task_id)
     insert into batch_task_item (batch_task_id, position, ticket_id, turn, state)
     select batch_task_id, 1, 1, 1, 3 from task`,
  ],
  ["is its path", "update category set full_name = 'Elsewhere' where category_id = 1"],
  ["has one default", "update ticket_status set is_default = false where status_id = 1"],
  ["has one default", "update setting set value = '2' where name = 'DefaultTicketStatusOpen'"],
  ["one default type", "update ticket_type set is_default = false"],
  ["one default type", "update priority set flags = flags | 2"],
  ["one default type", "update priority set deleted = true"],
  [
    "levels of a priority",
    "insert into escalation_level (priority_id, level, after_minutes, action) values (1, 1, 1, 2)",
  ],
  ["found by his words", "update person set words = null where person_id = 70"],
  ["found by his words", "update person set priority_id = 99 where person_id = 70"],
  ["found by his words", "update person set support_user_id = 99999 where person_id = 70"],
  [
    "preference is somebody's",
    "insert into preference (level, target_id, section, key, value) values (5, 99999, 's', 'k', '')",
  ],
  [
    "preference is somebody's",
    "insert into preference (level, target_id, section, key, value) values (4, 99999, 's', 'k', '')",
  ],
  ["administrator is left", "update role set rights = '{}'"],
  [
    "answer is complete",
    `insert into recorded_answer (user_id, key, request_hash, recorded_at)
     select min(user_id), 'key', '', now() from app_user`,
  ],
];

describe("what is stored by halves", () => {
  const database = testDatabase();
  let desk: FuzzDesk | undefined;

  beforeAll(async () => {
    desk = await openFuzzDesk(database.connection, await createFolder());
  });
  afterAll(() => desk?.close());

  it("is nothing at the beginning", async () => {
    expect(await judgeDatabase(database.db, "0")).toBeNull();
  });

  it.each(halves)("is found where not so: %s; %s", async (rule, sql) => {
    const before = await traceOfWrites(database.db);
    const seen = await seenAfter(sql);
    expect(seen.problem).toContain(rule);
    expect(tablesWritten(before, seen.trace)).not.toEqual([]);
    expect(await traceOfWrites(database.db)).toEqual(before);
  });

  // What the index of the search learns later is part of no trace.
  it("is found where the search will not hear of it", async () => {
    expect((await seenAfter("delete from search_change")).problem).toContain("waits to be");
  });

  it("is looked for in what was written since a moment", async () => {
    const { db } = database;
    await db.query("update ticket set message_count = 9 where ticket_id = 8");
    const after = await momentOf(db);
    expect(await judgeDatabase(db, after)).toBeNull();
    expect(await judgeDatabase(db, "0")).toContain("not so for 8");
    await db.query("update ticket set message_count = 1 where ticket_id = 8");
    expect(await judgeDatabase(db, "0")).toBeNull();
  });

  /** Does it, looks, and takes it back. */
  async function seenAfter(sql: string): Promise<Seen> {
    let seen: Seen = { problem: null, trace: {} };
    const takeBack = withTransaction(database.db, async (tx) => {
      await tx.query(sql);
      seen = { problem: await judgeDatabase(tx, "0"), trace: await traceOfWrites(tx) };
      throw new TakenBack();
    });
    await expect(takeBack).rejects.toThrow(TakenBack);
    return seen;
  }
});

class TakenBack extends Error {}

interface Seen {
  readonly problem: string | null;
  readonly trace: TableTraces;
}

describe("what everything inherits", () => {
  it("is watched", () => {
    const before = namesOfPrototypes();
    expect(judgeProcess(before)).toBeNull();
    expect(judgeProcess({ ...before, Object: "polluted" })).toContain("Object");
  });
});
