import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { messageCategoryCodes } from "../../../domain/ticket/message/message.ts";
import { badgeCodes } from "../../../domain/ticket/message-summary.ts";
import { securityLevelCodes } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** The first message from outside of a ticket `t`, its texts no longer than `length`. */
const firstMessage = (length: string): string => `
  select left(texts.body, ${length}) as body, left(texts.html_body, ${length}) as html_body, m.language
    from message m join message_text texts on texts.message_id = m.message_id
   where m.ticket_id = t.ticket_id
     and m.security_level = ${securityLevelCodes.External}
     and m.category = ${messageCategoryCodes.Message}
     and (m.person_id is not null or m.badge = ${badgeCodes.Incoming})
   order by m.created_at, m.message_id
   limit 1`;

/**
 * Tickets whose category is somebody's decision, newest first: it was chosen in place of a suggestion, the
 * ticket was moved to it, or somebody has dealt with the ticket in it and closed it.
 */
const selectSorted = defineStatement<{
  ticket_id: number;
  category_id: number;
  title: string;
  body: string;
  html_body: string;
}>(`
  select t.ticket_id, t.category_id, t.title, first.body, first.html_body
    from ticket t, lateral (${firstMessage("$2::int")}) first
   where t.base_status in
           (${baseStatusCodes.Active}, ${baseStatusCodes.Closed}, ${baseStatusCodes.Postponed})
     and (t.human_category_id is not null or t.category_id <> t.original_category_id
          or t.base_status = ${baseStatusCodes.Closed})
   order by t.ticket_id desc
   limit $1`);

const selectFirst = defineStatement<{ body: string; html_body: string; language: string }>(`
  select first.body, first.html_body, first.language
    from ticket t, lateral (${firstMessage("$2::int")}) first
   where t.ticket_id = $1`);

/** What a customer wrote first. */
export interface FirstMessage {
  readonly body: string;
  readonly htmlBody: string;
}

export interface SortedTicket extends FirstMessage {
  readonly ticketId: number;
  readonly categoryId: number;
  readonly title: string;
}

/** Tickets that categories can be learned from, the newest first. */
export async function listSortedTickets(
  db: Queryable,
  { maxItems, maxTextLength }: { readonly maxItems: number; readonly maxTextLength: number },
): Promise<SortedTicket[]> {
  const { rows } = await db.query(selectSorted, [maxItems, maxTextLength]);
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    categoryId: row.category_id,
    title: row.title,
    body: row.body,
    htmlBody: row.html_body,
  }));
}

/** What the customer wrote first on a ticket, and its language where that is known; null = nothing. */
export async function readFirstMessage(
  db: Queryable,
  ticketId: number,
  maxTextLength: number,
): Promise<(FirstMessage & { readonly language: string }) | null> {
  const { rows } = await db.query(selectFirst, [ticketId, maxTextLength]);
  const [row] = rows;
  if (row === undefined) return null;
  return { body: row.body, htmlBody: row.html_body, language: row.language };
}
