import { countAttachments } from "../../../domain/attachments/attachment.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import { noNotices, type Notices } from "../../../domain/notifications/notices.ts";
import type { MessageWrite } from "../../../domain/ticket/message/decide-add-message.ts";
import { noticeParameters, storeNotices } from "../notifications/store-notices.ts";
import type { Parameter } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import {
  setTicketColumns,
  ticketColumnNames,
  ticketParameters,
} from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";
import { headerParameters } from "./header-columns.ts";
import { messageColumnNames, messageParameters } from "./message-columns.ts";

/** The ticket's key is $1 and its columns follow; then the message; then the log and the rest. */
const ofMessage = (index: number): string => `$${ticketColumnNames.length + index + 1}`;
const extra = (position: number): string =>
  `$${ticketColumnNames.length + messageColumnNames.length + position}`;

const insertMessage = defineStatement<{ message_id: number }>(`
  with written as (
    update ticket set ${setTicketColumns}
     where ticket_id = $1
    returning ticket_id
  ), added as (
    insert into message (ticket_id, attachment_count, ${messageColumnNames.join(", ")})
    select ticket_id, ${extra(14)}::int,
           ${messageColumnNames.map((_, index) => ofMessage(index)).join(", ")}
      from written
    returning message_id, ticket_id
  ), texts as (
    insert into message_text (message_id, body, html_body, debug_info)
    select message_id, ${extra(1)}::text, ${extra(2)}::text, ${extra(11)}::text
      from added
  ), headers as (
    insert into message_header (message_id, name, value, std_item, std_item_col)
    select added.message_id, header.name, header.value, header.item, header.item_column
      from added,
           unnest(${extra(3)}::text[], ${extra(4)}::text[], ${extra(12)}::smallint[],
                  ${extra(13)}::smallint[])
             with ordinality as header (name, value, item, item_column, position)
     order by header.position
  ), connected as (
    insert into message_attachment (message_id, attachment_id)
    select added.message_id, unnest(${extra(15)}::int[]) from added
  ), logged as (
    insert into ticket_log
      (ticket_id, original_ticket_id, message_id, user_id, logged_at, action, changes, details)
    select ticket_id, ticket_id, message_id, ${extra(5)}::int, ${extra(6)}::timestamptz,
           ${extra(7)}::int, ${extra(8)}::jsonb, ${extra(9)}::jsonb
      from added
  ), counted as (
    update category_counter set delegate_counter = delegate_counter + 1
     where category_id = ${extra(10)}::int
  ), ${storeNotices({
    messages: extra(16),
    popUps: extra(17),
    createdAt: `${extra(6)}::timestamptz`,
  })}
  select message_id from added`);

/** Writes a decided message and commits it in the same round trip. Returns the message's id. */
export async function commitMessageWrite(
  tx: Transaction,
  write: MessageWrite,
  notices: Notices = noNotices,
): Promise<number> {
  const parameters = [...parametersOf(write), ...noticeParameters(notices)];
  const { rows } = await tx.commitWith(insertMessage, parameters);
  const [row] = rows;
  if (row === undefined) throw new Error(`ticket ${write.ticket.ticketId} vanished while locked`);
  return row.message_id;
}

function parametersOf(write: MessageWrite): Parameter[] {
  const { message, attachments, ticket, log, countDelegationIn } = write;
  const [names, values, items, itemColumns] = headerParameters(message.headers);
  return [
    ...ticketParameters(ticket),
    ...messageParameters(message),
    message.body,
    message.htmlBody,
    names,
    values,
    log.userId === SYSTEM_USER_ID ? null : log.userId,
    timestampParameter(log.at),
    log.action,
    JSON.stringify(log.changes),
    log.details === null ? null : JSON.stringify(log.details),
    countDelegationIn === 0 ? null : countDelegationIn,
    message.debugInfo,
    items,
    itemColumns,
    countAttachments(attachments),
    attachments.map(({ attachmentId }) => attachmentId),
  ];
}
