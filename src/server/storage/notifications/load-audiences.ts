import type { Audience, NotificationWishes } from "../../../domain/notifications/audience.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface MaskRow {
  user_id: number;
  popup_mask: number;
  email_mask: number;
  sms_mask: number;
}

const selectMasks = defineStatement<MaskRow>(`
  select user_id, popup_mask, email_mask, sms_mask
    from app_user
   where not deleted and (popup_mask | email_mask | sms_mask) <> 0`);

const selectHotlists = defineStatement<{ ticket_id: number; user_id: number }>(`
  select ticket_id, user_id from favourite_ticket
   where ticket_id = any ($1::int[])
   order by ticket_id, user_id`);

/** What each user wants to hear of, of those who want to hear of anything. */
export async function loadNotificationWishes(db: Queryable): Promise<NotificationWishes> {
  const { rows } = await db.query(selectMasks);
  return new Map(
    rows.map((row) => [
      row.user_id,
      { PopUp: row.popup_mask, Email: row.email_mask, Sms: row.sms_mask },
    ]),
  );
}

/** The users who have a ticket among their favourites, by their ids. */
export async function listHotlistUsers(db: Queryable, ticketId: number): Promise<number[]> {
  const { rows } = await db.query(selectHotlists, [[ticketId]]);
  return rows.map((row) => row.user_id);
}

/** Who may want to hear of each of the tickets; both queries share a round trip. */
export async function loadAudiences(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<(ticketId: number) => Audience> {
  const [wishes, { rows }] = await Promise.all([
    loadNotificationWishes(db),
    db.query(selectHotlists, [ticketIds]),
  ]);
  return (ticketId) => ({
    wishes,
    hotlistUserIds: rows.filter((row) => row.ticket_id === ticketId).map((row) => row.user_id),
  });
}
