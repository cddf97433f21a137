import type { MessageChangeWrite } from "../../../domain/ticket/message/decide-change-message.ts";
import type { MessageRemovalWrite } from "../../../domain/ticket/message/decide-remove-message.ts";
import type { Parameter } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { headerParameters } from "./header-columns.ts";
import { messageColumnNames, messageParameters } from "./message-columns.ts";
import {
  afterLog,
  extra,
  writtenAndLogged,
  writtenAndLoggedParameters,
} from "./written-and-logged.ts";

const ofMessage = (index: number): string => afterLog(index);
const afterMessage = (position: number): string => afterLog(messageColumnNames.length + position);

const setMessageColumns = messageColumnNames
  .map((column, index) => `${column} = ${ofMessage(index + 1)}`)
  .join(", ");

/** Headers are replaced as a whole: nothing refers to one of them but the message. */
const updateMessage = defineStatement<{ message_id: number }>(`
  with ${writtenAndLogged}, texts as (
    update message_text set body = ${afterMessage(1)}::text, html_body = ${afterMessage(2)}::text
     where message_id = ${extra(1)}::int
  ), former_headers as (
    delete from message_header where message_id = ${extra(1)}::int
  ), headers as (
    insert into message_header (message_id, name, value, std_item, std_item_col)
    select ${extra(1)}::int, header.name, header.value, header.item, header.item_column
      from unnest(${afterMessage(3)}::text[], ${afterMessage(4)}::text[],
                  ${afterMessage(5)}::smallint[], ${afterMessage(6)}::smallint[])
             with ordinality as header (name, value, item, item_column, position)
     order by header.position
  )
  update message
     set ${setMessageColumns}, changed_at = ${extra(3)}::timestamptz, changed_by_id = ${extra(2)}::int
   where message_id = ${extra(1)}::int
  returning message_id`);

/** Attachments that another message has as well stay. */
const deleteMessage = defineStatement<{ message_id: number }>(`
  with ${writtenAndLogged}, links as (
    delete from message_attachment where message_id = ${extra(1)}::int
    returning attachment_id
  ), attachments as (
    delete from attachment
     using links
     where attachment.attachment_id = links.attachment_id
       and not exists (select from message_attachment elsewhere
                        where elsewhere.attachment_id = links.attachment_id
                          and elsewhere.message_id <> ${extra(1)}::int)
  )
  delete from message where message_id = ${extra(1)}::int
  returning message_id`);

/** Writes a decided change of a message whose ticket is locked, and commits it in the same round trip. */
export async function commitMessageChange(
  tx: Transaction,
  write: MessageChangeWrite,
): Promise<void> {
  const { rows } = await tx.commitWith(updateMessage, changeParameters(write));
  if (rows.length === 0) throw new Error(`message ${write.messageId} vanished while locked`);
}

/** As {@link commitMessageChange}, for a transaction that goes on. */
export async function storeMessageChange(
  tx: Transaction,
  write: MessageChangeWrite,
): Promise<void> {
  const { rows } = await tx.query(updateMessage, changeParameters(write));
  if (rows.length === 0) throw new Error(`message ${write.messageId} vanished while locked`);
}

function changeParameters(write: MessageChangeWrite): Parameter[] {
  const { message } = write;
  return [
    ...writtenAndLoggedParameters(write),
    ...messageParameters(message),
    message.body,
    message.htmlBody,
    ...headerParameters(message.headers),
  ];
}

/** Removes a message whose ticket is locked, for good, and commits it in the same round trip. */
export async function commitMessageRemoval(
  tx: Transaction,
  write: MessageRemovalWrite,
): Promise<void> {
  const { rows } = await tx.commitWith(deleteMessage, writtenAndLoggedParameters(write));
  if (rows.length === 0) throw new Error(`message ${write.messageId} vanished while locked`);
}
