import type { PopUp } from "../../../domain/notifications/notices.ts";
import { notificationBits } from "../../../domain/jobs/outbox-message.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import { timestampParameter } from "../value-types.ts";

/**
 * The body of a branch that stores pop-ups, for the statement that writes the change they tell of.
 * `popUps` is the parameter made by {@link popUpsParameter}, `createdAt` a `timestamptz` expression, and
 * `ticketId` an expression for the ticket of a row of `pop`.
 */
export function storePopUps(popUps: string, createdAt: string, ticketId = "pop.ticket_id"): string {
  return `
    insert into pop_up (user_id, notification, ticket_id, webhook_id, caused_by_id, created_at,
                        expires_at)
    select pop.user_id, pop.notification, ${ticketId}, pop.webhook_id, pop.caused_by_id,
           ${createdAt}, pop.expires_at
      from jsonb_to_recordset(${popUps}::jsonb) as pop (
        position int, user_id int, notification int, ticket_id int, webhook_id int,
        caused_by_id int, expires_at timestamptz)
     order by pop.position`;
}

/** The pop-ups as the text of a `jsonb` parameter. */
export function popUpsParameter(popUps: readonly PopUp[]): string {
  return JSON.stringify(
    popUps.map((popUp, position) => ({
      position,
      user_id: popUp.userId,
      notification: notificationBits[popUp.notification],
      ticket_id: popUp.ticketId === 0 ? null : popUp.ticketId,
      webhook_id: popUp.webhookId === 0 ? null : popUp.webhookId,
      caused_by_id: popUp.causedById === SYSTEM_USER_ID ? null : popUp.causedById,
      expires_at: timestampParameter(popUp.expiresAt),
    })),
  );
}
