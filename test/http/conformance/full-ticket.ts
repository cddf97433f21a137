import type { Database } from "../../../src/server/storage/database.ts";
import type { TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

/** Ids of the records that {@link fillDesk} makes. */
export const desk = {
  owner: 10,
  otherUser: 11,
  category: 5,
  customer: 147,
  secondaryPersons: [149, 148],
  tags: [165, 164],
  sale: 21,
  project: 31,
} as const;

/**
 * A desk in a zone with daylight saving, with one record of everything that a ticket can refer to
 * and one custom field of every kind. To be called before the API starts.
 */
export async function fillDesk(db: Database): Promise<void> {
  for (const statement of deskRows) await db.query(statement);
}

const deskRows: readonly string[] = [
  `update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'`,
  `insert into app_user (user_id, name, login_name, full_name, role_id, absence_text) values
     (${desk.owner}, 'ADA', 'ada', 'Ada Agent', 2, 'Back on Monday'),
     (${desk.otherUser}, 'BOB', 'bob', 'Bob Agent', 2, '')`,
  `insert into category (category_id, name, full_name, flags, assignment_method, parent_id,
     default_ticket_status_id, default_message_status_id, master_user_id)
   values (${desk.category}, 'Hardware', 'Support/Hardware', 9, 1, 1, 1, 1, ${desk.owner})`,
  `insert into category_member (category_id, user_id) values
     (${desk.category}, ${desk.owner}), (${desk.category}, ${desk.otherUser})`,
  `insert into escalation_level (priority_id, level, after_minutes, action) values
     (3, 1, 60, 5), (3, 2, 120, 0)`,
  `insert into contact (contact_id, name, department) values (154, 'Grant & Co', 'North')`,
  `insert into person (person_id, contact_id, first_name, last_name, emails, person_number) values
     (${desk.customer}, 154, 'Brant', 'Abernathy', '{brant@example.com,b@example.com}', '17'),
     (148, 154, 'Vilma', 'Predovic', '{}', ''), (149, null, 'Christina', 'Hammes', '{}', '')`,
  `insert into tag (tag_id, name, folded_name, tooltip) values
     (164, 'Gorczany', 'gorczany', 'A customer'), (165, 'Urgent', 'urgent', '')`,
  `insert into project (project_id, name, number, user_id, updated_at, publish_from, publish_to) values
     (${desk.project}, 'Move', 'P-1', ${desk.owner}, '2025-07-01 10:00Z', '2025-07-02 10:00Z', '2026-07-02 10:00Z')`,
  `insert into sale (sale_id, heading, amount, earning, currency, sale_date, next_due_at, user_id, person_id, project_id)
   values (${desk.sale}, 'Ten printers', 1234.5, 100, 'NOK', '2025-12-01 10:00Z', '2026-07-01 10:00Z',
     ${desk.owner}, ${desk.customer}, ${desk.project})`,
  `insert into custom_field (key, label, type, max_length, options, rank) values
     ('x_whole', 'Whole', 1, 0, '[]', 1),       ('x_short', 'Short', 2, 100, '[]', 2),
     ('x_long', 'Long', 3, 0, '[]', 3),         ('x_day', 'Day', 4, 0, '[]', 4),
     ('x_blob', 'Blob', 5, 0, '[]', 5),         ('x_box', 'Box', 6, 0, '[]', 6),
     ('x_list', 'List', 7, 0, '[{"id":1,"label":"US:\\"Red\\";NO:\\"Rød\\""},{"id":2,"label":"Blue"}]', 7),
     ('x_decimal', 'Decimal', 8, 0, '[]', 8),   ('x_moment', 'Moment', 9, 0, '[]', 9),
     ('x_clock', 'Clock', 10, 0, '[]', 10),     ('x_span', 'Span', 11, 0, '[]', 11),
     ('x_relation', 'Relation', 12, 0, '[]', 12), ('x_file', 'File', 13, 0, '[]', 13),
     ('x_link', 'Link', 14, 0, '[]', 14),       ('x_pick', 'Pick', 15, 0, '[{"id":1,"label":"Blue"}]', 15),
     ('SuperOffice:1', 'Udef', 2, 0, '[]', 16), ('x_empty', 'Empty', 9, 0, '[]', 17)`,
];

/** What a save can set whatever the status. One moment is the second 02:30 of an October night in Oslo. */
export const fullWish = {
  Title: "Printer on fire",
  Author: "Somebody on the phone",
  Origin: "Phone",
  Slevel: "Internal",
  CreatedAt: "2025-07-01T08:00:00Z",
  CreatedBy: { AssociateId: desk.otherUser },
  FromAddress: "brant@example.com",
  OwnedBy: { AssociateId: desk.owner },
  Category: { TicketCategoryId: desk.category },
  Priority: { TicketPriorityId: 3 },
  Deadline: "2026-07-03T10:11:12Z",
  Person: { PersonId: desk.customer },
  SecondaryPersons: desk.secondaryPersons.map((PersonId) => ({ PersonId })),
  Tags: desk.tags.map((Id) => ({ Id })),
  Sale: { SaleId: desk.sale },
  Project: { ProjectId: desk.project },
  TicketType: { TicketTypeId: 1 },
  CustomFields: {
    x_whole: "42",
    x_short: "Ø 40 mm",
    x_long: "[I:7]\r\n  second line ",
    x_day: "2025-12-24",
    x_blob: "[B:AAEC]",
    x_box: "true",
    x_list: "1",
    x_decimal: "12.75",
    x_moment: "2025-10-26T01:30:00Z",
    x_clock: "08:30",
    x_span: "[TS:3600]",
    x_relation: "77",
    x_file: "9",
    x_link: "https://example.com",
    x_pick: "Blue",
    "SuperOffice:1": "udef",
  },
};

/** A postponed ticket has a time of return, an active one a time of escalation, and none has both. */
const states = {
  active: {
    wish: { Status: { TicketStatusId: 1 } },
    columns: "escalates_at = '2026-07-01 08:05Z'",
  },
  postponed: {
    wish: { Status: { TicketStatusId: 3 }, Activate: "2026-10-25T01:30:00Z" },
    columns: "escalation_seconds_left = 600, escalation_suspended = true",
  },
};

/** Everything that the desk keeps by itself, each with a value of its own. */
const keptColumns = `
  closed_at = '2025-11-01 10:00Z', replied_at = '2025-07-01 09:00Z',
  read_status = 2, read_by_owner_at = '2025-07-01 08:01Z',
  first_read_by_owner_at = '2025-07-01 08:02Z', first_read_by_user_at = '2025-07-01 08:03Z',
  read_by_customer_at = '2025-07-01 08:04Z',
  escalation_level = 1, language = 'no', message_count = 2, reply_count = 1,
  has_attachment = true,  sentiment = 12, sentiment_confidence = 34, suggested_category_id = 1, human_category_id = 1,
  form_submission_id = 7, status_monitor_id = 8,
  time_to_reply_minutes = 1, real_time_to_reply_minutes = 2, time_to_close_minutes = 3,
  real_time_to_close_minutes = 4, time_spent_internally_seconds = 5,
  time_spent_externally_seconds = 6, time_spent_queue_seconds = 7,
  real_time_spent_internally_seconds = 8, real_time_spent_externally_seconds = 9,
  real_time_spent_queue_seconds = 10, time_spent_minutes = 11`;

/** Creates a ticket in which every member has a value that can have one. Returns its id. */
export async function createFullTicket(
  api: TestApi,
  { db }: TestDatabase,
  state: keyof typeof states = "postponed",
): Promise<number> {
  const { wish, columns } = states[state];
  const body = { ...fullWish, ...wish };
  const { status, text, json } = await api.call("SaveTicketEntity", { body });
  if (status !== 200) throw new Error(`the full ticket was refused: ${text}`);
  const ticketId: number = json.TicketId;
  await db.query(`update ticket set ${keptColumns}, ${columns} where ticket_id = $1`, [ticketId]);
  const { rows } = await db.query<{ message_id: number }>(
    `insert into message (ticket_id, created_at, created_by_id, author, security_level, person_id,
       email_header, important, language, sentiment, attachment_count, changed_at, badge)
     values ($1, '2025-07-01 08:00Z', null, 'Brant', 2, ${desk.customer}, 'To: desk', true, 'no', 5, 1, '2025-07-02 08:00Z', 0),
            ($1, '2025-07-01 09:00Z', ${desk.owner}, 'Ada', 1, null, '', false, '', 0, 0, null, 1)
     returning message_id`,
    [ticketId],
  );
  await db.query(
    `insert into message_header (message_id, name, value)
     select message_id, 'To', 'desk' from unnest($1::int[]) as message_id`,
    [rows.map(({ message_id }) => message_id)],
  );
  return ticketId;
}

/**
 * All that is stored about a ticket, with the row's place and writing transaction, so that even a
 * write of the same values is seen.
 */
export async function traceOf({ db }: TestDatabase, ticketId: number) {
  const rowsOf = async (sql: string) => (await db.query(sql, [ticketId])).rows;
  return {
    ticket: await rowsOf(`select ctid::text, xmin::text, * from ticket where ticket_id = $1`),
    log: await rowsOf(`select * from ticket_log where ticket_id = $1 order by log_id`),
    stays: await rowsOf(`select * from ticket_status_history where ticket_id = $1`),
    messages: await rowsOf(`select * from message where ticket_id = $1 order by message_id`),
  };
}
