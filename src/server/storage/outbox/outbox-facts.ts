import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";

const selectTickets = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")} from ticket where ticket_id = any ($1::int[])`);

/** The tickets with these ids that exist, by id. */
export async function findTickets(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<Map<number, Ticket>> {
  const { rows } = await db.query(selectTickets, [ticketIds]);
  return new Map(rows.map(ticketFromRow).map((ticket) => [ticket.ticketId, ticket]));
}

/** Where a user is reached, and in which language. */
export interface UserAddress {
  readonly email: string;
  readonly mobilePhone: string;
  readonly languageId: number;
}

const selectUserAddresses = defineStatement<{
  user_id: number;
  email: string | null;
  mobile_phone: string;
  language_id: number;
}>(`
  select u.user_id, p.emails[1] as email, p.mobile_phone, p.language_id
    from app_user u join person p on p.person_id = u.person_id
   where u.user_id = any ($1::int[])`);

export async function findUserAddresses(
  db: Queryable,
  userIds: readonly number[],
): Promise<Map<number, UserAddress>> {
  const { rows } = await db.query(selectUserAddresses, [userIds]);
  return new Map(
    rows.map((row) => [
      row.user_id,
      {
        email: row.email ?? "",
        mobilePhone: row.mobile_phone,
        languageId: row.language_id,
      },
    ]),
  );
}

/** The newest message of a ticket, as far as templates speak of it. */
export interface NewestMessage {
  readonly author: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly createdAt: number;
}

const selectNewestMessages = defineStatement<{
  ticket_id: number;
  author: string;
  body: string;
  html_body: string;
  created_at: number;
}>(`
  select distinct on (m.ticket_id) m.ticket_id, m.author, t.body, t.html_body, m.created_at
    from message m join message_text t on t.message_id = m.message_id
   where m.ticket_id = any ($1::int[])
   order by m.ticket_id, m.created_at desc, m.message_id desc`);

/** The newest message of each ticket that has one, by the ticket's id. */
export async function findNewestMessages(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<Map<number, NewestMessage>> {
  const { rows } = await db.query(selectNewestMessages, [ticketIds]);
  return new Map(
    rows.map(({ ticket_id, author, body, html_body, created_at }) => [
      ticket_id,
      { author, body, htmlBody: html_body, createdAt: created_at },
    ]),
  );
}
