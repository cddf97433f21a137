import {
  channelCodes,
  notificationBits,
  type OutboxMessage,
} from "../../../domain/jobs/outbox-message.ts";

/**
 * A common table expression body that stores messages in the outbox, in the statement that writes the
 * change they tell of. `messages` is the parameter made by {@link messagesParameter}, `createdAt` a
 * `timestamptz` expression, and `ticketId` an expression for the ticket of a row of `message`.
 */
export function queueMessages(
  messages: string,
  createdAt: string,
  ticketId = "message.ticket_id",
): string {
  return `
    insert into outbox (kind, recipients, template_id, ticket_id, notification,
                        escalation_level_id, listed_ticket_ids, webhook_id, created_at)
    select message.kind, message.recipients, message.template_id, ${ticketId},
           message.notification, message.escalation_level_id, message.listed_ticket_ids,
           message.webhook_id, ${createdAt}
      from jsonb_to_recordset(${messages}::jsonb) as message (
        position int, kind smallint, recipients jsonb, template_id int, ticket_id int,
        notification int, escalation_level_id int, listed_ticket_ids int[], webhook_id int)
     order by message.position`;
}

/** The messages as the text of a `jsonb` parameter. */
export function messagesParameter(messages: readonly OutboxMessage[]): string {
  return JSON.stringify(
    messages.map((message, position) => ({
      position,
      kind: channelCodes[message.channel],
      recipients: message.recipients,
      template_id: message.templateId,
      ticket_id: message.ticketId === 0 ? null : message.ticketId,
      notification: message.notification === null ? null : notificationBits[message.notification],
      escalation_level_id: message.escalationLevelId === 0 ? null : message.escalationLevelId,
      listed_ticket_ids: message.listedTicketIds,
      webhook_id: message.webhookId ?? null,
    })),
  );
}
