import { channelCodes } from "../../../domain/jobs/outbox-message.ts";
import { everyAddressee, type OutgoingMessage } from "../../../domain/mail/outgoing-message.ts";
import type { SendWrite } from "../../../domain/ticket/message/decide-send-message.ts";
import { headerParameters } from "../messages/header-columns.ts";
import {
  afterLog,
  extra,
  writtenAndLogged,
  writtenAndLoggedParameters,
} from "../messages/written-and-logged.ts";
import type { Parameter } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

const messageId = `${extra(1)}::int`;
const createdAt = `${extra(3)}::timestamptz`;

/**
 * A message keeps the first Message-Id that it has: one that came in is answered under the one it came
 * with. Every id under which it leaves is remembered besides.
 */
const insertOutgoing = defineStatement<{ outbox_id: number }>(`
  with ${writtenAndLogged}, headers as (
    insert into message_header (message_id, name, value, std_item, std_item_col)
    select ${messageId}, header.name, header.value, header.item, header.item_column
      from unnest(${afterLog(1)}::text[], ${afterLog(2)}::text[], ${afterLog(3)}::smallint[],
                  ${afterLog(4)}::smallint[])
             with ordinality as header (name, value, item, item_column, position)
     order by header.position
  ), named as (
    update message set internet_message_id = ${afterLog(5)}::text
     where message_id = ${messageId} and internet_message_id = '' and ${afterLog(5)}::text <> ''
  ), remembered as (
    insert into sent_message_id (internet_message_id, ticket_id, message_id)
    select ${afterLog(5)}::text, ticket_id, ${messageId} from written where ${afterLog(5)}::text <> ''
  ), queued as (
    insert into outbox (kind, recipients, template_id, ticket_id, listed_ticket_ids, created_at)
    select ${afterLog(6)}::smallint, ${afterLog(7)}::jsonb, ${afterLog(8)}::int, ticket_id, '{}',
           ${createdAt}
      from written
    returning outbox_id
  ), letter as (
    insert into outgoing_message (outbox_id, message_id, sender, addressees, subject,
                                  internet_message_id, in_reply_to, plain, html)
    select outbox_id, ${messageId}, ${afterLog(9)}::jsonb, ${afterLog(10)}::jsonb,
           ${afterLog(11)}::text, ${afterLog(5)}::text, ${afterLog(12)}::text,
           ${afterLog(13)}::text, ${afterLog(14)}::text
      from queued
  ), files as (
    insert into outgoing_attachment (outbox_id, position, name, content_type, content_id,
                                     inline_image, blob_id)
    select queued.outbox_id, row_number() over (order by a.attachment_id), a.name, a.content_type,
           'attachment-' || a.attachment_id, a.inline_image, a.blob_id
      from queued, message_attachment l
      join attachment a on a.attachment_id = l.attachment_id
     where l.message_id = ${messageId} and a.blob_id is not null and ${afterLog(15)}::boolean
  )
  select outbox_id from queued`);

/** Puts a message whose ticket is locked into the outbox, and commits it in the same round trip. */
export async function commitSending(tx: Transaction, write: SendWrite): Promise<void> {
  const { rows } = await tx.commitWith(insertOutgoing, [
    ...writtenAndLoggedParameters(write),
    ...headerParameters(write.headers),
    ...outgoingParameters(write.outgoing, write.templateId),
  ]);
  if (rows.length === 0) throw new Error(`ticket ${write.ticket.ticketId} vanished while locked`);
}

function outgoingParameters(outgoing: OutgoingMessage, templateId: number): Parameter[] {
  if (outgoing.kind === "sms") {
    const recipients = JSON.stringify(outgoing.numbers.map((address) => ({ address })));
    const unused = [null, null, "", ""] as const;
    return ["", channelCodes.Sms, recipients, templateId, ...unused, outgoing.plain, null, false];
  }
  const { sender, addressees, plain, html } = outgoing;
  const recipients = everyAddressee(addressees).map(({ address }) => ({ address }));
  return [
    outgoing.internetMessageId,
    channelCodes.Email,
    JSON.stringify(recipients),
    templateId,
    JSON.stringify(sender),
    JSON.stringify(addressees),
    outgoing.subject,
    outgoing.inReplyTo,
    plain,
    html,
    outgoing.hasAttachments,
  ];
}
