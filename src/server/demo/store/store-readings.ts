import { badgeCodes } from "../../../domain/ticket/message-summary.ts";
import { readStatusCodes } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import type { TicketPlan } from "../plan/ticket-plan.ts";

/**
 * Stores who has read what. Reading is no change of a ticket, so it is settled at once for all: owners
 * had their tickets in front of them whenever they did something, and at the times of the plans. What
 * came in after that is news.
 */
export async function storeReadings(db: Queryable, plans: readonly TicketPlan[]): Promise<void> {
  const looked = plans.filter(({ readAt }) => readAt !== null);
  await db.query(
    `with seen as (
       select ticket.ticket_id, logged_at as at
         from ticket join ticket_log on ticket_log.ticket_id = ticket.ticket_id
        where ticket_log.user_id = ticket.owner_id
       union all
       select look.ticket_id, look.at
         from unnest($1::int[], $2::timestamptz[]) as look (ticket_id, at)
         join ticket on ticket.ticket_id = look.ticket_id
        where ticket.owner_id is not null
     ), span as (
       select ticket_id, min(at) as first_at, max(at) as last_at from seen group by ticket_id
     )
     update ticket
        set first_read_by_owner_at = first_at,
            first_read_by_user_at = least(first_read_by_user_at, first_at),
            read_by_owner_at = last_at,
            read_status = case when exists (
                select from message
                 where message.ticket_id = ticket.ticket_id and message.created_at > last_at
                   and message.badge = ${badgeCodes.Incoming}
              ) then ${readStatusCodes.Yellow} else ${readStatusCodes.Green} end
       from span
      where span.ticket_id = ticket.ticket_id`,
    [
      looked.map(({ ticketId }) => ticketId),
      looked.map(({ readAt }) => timestampParameter(readAt)),
    ],
  );
}
