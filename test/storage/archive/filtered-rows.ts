import * as fc from "fast-check";
import type { Database } from "../../../src/server/storage/database.ts";
import { timestampParameter } from "../../../src/server/storage/value-types.ts";
import { at } from "../../support/instant.ts";

/** A ticket as filters see it, by the names of columns. */
export interface FilteredRow {
  readonly ticketId: number;
  readonly title: string;
  readonly createdAt: number;
  readonly deadline: number | null;
  readonly ownedBy: number | null;
  readonly status: number;
  readonly numberOfMessages: number;
  readonly timeToReply: number;
  readonly has_attachment: boolean;
  readonly tags: readonly number[];
  readonly personId: number | null;
  readonly "person/lastName": string | null;
}

/** Texts that make trouble in patterns, in quotes, in other cases and at the end of lines. */
export const troublesomeText = fc
  .array(fc.constantFrom("a", "B", "å", "Æ", "%", "_", "\\", "'", " ", "1"), { maxLength: 4 })
  .map((letters) => letters.join(""));

/** Seconds around the changes of clocks and the ends of periods. */
export const troublesomeInstant = fc
  .tuple(
    fc.constantFrom(
      "2026-03-01T23:00:00Z",
      "2026-03-02T23:00:00Z",
      "2026-03-28T23:00:00Z",
      "2026-03-29T01:00:00Z",
      "2025-12-31T23:00:00Z",
      "2025-10-26T01:00:00Z",
      "2026-02-22T23:00:00Z",
      "2026-06-30T22:00:00Z",
    ),
    fc.constantFrom(-86_400, -3600, -1, 0, 1, 3600, 86_400),
  )
  .map(([iso, shift]) => at(iso) + shift);

const lastNames = ["", "Abel", "abel ", "Ås"] as const;

export const filteredRows: fc.Arbitrary<readonly FilteredRow[]> = fc
  .array(
    fc.record({
      title: troublesomeText,
      createdAt: troublesomeInstant,
      deadline: fc.option(troublesomeInstant),
      ownedBy: fc.constantFrom(null, 4, 5),
      status: fc.constantFrom(1, 2, 3),
      numberOfMessages: fc.nat(3),
      timeToReply: fc.nat(3).map((minutes) => minutes * 60),
      has_attachment: fc.boolean(),
      tags: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
      personId: fc.constantFrom(null, 1, 2, 3, 4),
    }),
    { minLength: 60, maxLength: 60 },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      ...row,
      ticketId: index + 1,
      // An empty text is no value.
      "person/lastName": (row.personId === null ? "" : lastNames[row.personId - 1]) || null,
    })),
  );

/** The people that the rows refer to. */
export async function storePeople(db: Database): Promise<void> {
  await db.query(
    `insert into app_user (user_id, service_user_id, name, login_name, full_name, role_id)
     values (4, 11, 'TJE0', 'tje0', 'Tina Jensen', 1), (5, 12, 'OLA', 'ola', 'Ola Nordmann', 1)`,
  );
  await db.query(
    "insert into person (person_id, last_name) select * from unnest($1::int[], $2::text[])",
    [[1, 2, 3, 4], [...lastNames]],
  );
}

export async function storeRows(db: Database, rows: readonly FilteredRow[]): Promise<void> {
  await db.query("delete from ticket");
  for (const row of rows) await db.query(insertTicket, parametersOf(row));
}

function parametersOf(row: FilteredRow) {
  return [
    row.ticketId,
    row.title,
    timestampParameter(row.createdAt),
    timestampParameter(row.deadline),
    row.ownedBy,
    row.status,
    row.numberOfMessages,
    row.timeToReply / 60,
    row.has_attachment,
    row.tags,
    row.personId,
  ];
}

const insertTicket = `
  insert into ticket (
    ticket_id, version, title, author, author_given, origin, from_address, language, created_at,
    last_changed_at, category_id, original_category_id, priority_id, original_priority_id,
    ticket_type_id, security_level, base_status, status_id, status_since, deadline_at,
    deadline_manual, owner_id, read_status, escalation_level, escalation_suspended, person_id,
    secondary_person_ids, tag_ids, time_to_reply_minutes, real_time_to_reply_minutes,
    time_to_close_minutes, real_time_to_close_minutes, time_spent_internally_seconds,
    time_spent_externally_seconds, time_spent_queue_seconds, real_time_spent_internally_seconds,
    real_time_spent_externally_seconds, real_time_spent_queue_seconds, time_spent_minutes,
    message_count, reply_count, has_attachment, sentiment, sentiment_confidence, custom_fields)
  values (
    $1, 1, $2, '', false, 13, '', '', $3::timestamptz, $3::timestamptz, 1, 1, 2, 2, 1, 2, $6::int, $6::int, $3::timestamptz, $4::timestamptz, false, $5, 3, 0, false,
    $11, '{}', $10, $8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $7, 0, $9, 0, 0, '{}')`;
