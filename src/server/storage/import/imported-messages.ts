import type { OptionalInstant } from "../../../domain/instant.ts";
import type { NewMessage } from "../../../domain/ticket/message/message.ts";
import { headerParameters } from "../messages/header-columns.ts";
import { messageColumnNames, messageParameters } from "../messages/message-columns.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** The id is $1 and the ticket $2, the columns of the message follow, then what else is kept of it. */
const ofMessage = (index: number): string => `$${index + 3}`;
const extra = (position: number): string => `$${messageColumnNames.length + 2 + position}`;

const sides = (from: string) => `
  texts as (
    insert into message_text (message_id, body, html_body, debug_info)
    select message_id, ${extra(1)}::text, ${extra(2)}::text, ${extra(3)}::text from ${from}
    on conflict (message_id) do update
      set body = excluded.body, html_body = excluded.html_body, debug_info = excluded.debug_info
  ), headers as (
    insert into message_header (message_id, name, value, std_item, std_item_col)
    select ${from}.message_id, header.name, header.value, header.item, header.item_column
      from ${from},
           unnest(${extra(4)}::text[], ${extra(5)}::text[], ${extra(6)}::smallint[],
                  ${extra(7)}::smallint[])
             with ordinality as header (name, value, item, item_column, position)
     order by header.position
  )`;

const insertMessage = defineStatement<{ id: number }>(`
  with added as (
    insert into message
      (message_id, ticket_id, ${messageColumnNames.join(", ")}, attachment_count, changed_at)
    select case when exists (select from message where message_id = $1)
                then nextval(pg_get_serial_sequence('message', 'message_id'))::int else $1::int end,
           $2, ${messageColumnNames.map((_, index) => ofMessage(index)).join(", ")},
           ${extra(8)}, ${extra(9)}
    returning message_id
  ), ${sides("added")}
  select message_id as id from added`);

const updateMessage = defineStatement<{ id: number }>(`
  with changed as (
    update message
       set ticket_id = $2,
           ${messageColumnNames.map((column, index) => `${column} = ${ofMessage(index)}`).join(", ")},
           attachment_count = ${extra(8)}, changed_at = ${extra(9)}
     where message_id = $1
    returning message_id
  ), ${sides("changed")}
  select message_id as id from changed`);

const deleteHeaders = defineStatement("delete from message_header where message_id = $1");

const deleteMessages = defineStatement("delete from message where message_id = any ($1::int[])");

const selectIds = defineStatement<{ message_id: number }>(
  "select message_id from message where ticket_id = $1",
);

/** A message with ids of this desk. */
export interface ImportedMessage extends NewMessage {
  readonly changedAt: OptionalInstant;
  /** Without inline pictures. */
  readonly attachmentCount: number;
}

/** Stores a message on a ticket that counts it, under the wished id if it is free. Returns its id. */
export async function insertImportedMessage(
  db: Queryable,
  place: { readonly wishedId: number; readonly ticketId: number },
  message: ImportedMessage,
): Promise<number> {
  const { rows } = await db.query(insertMessage, [
    place.wishedId,
    place.ticketId,
    ...parametersOf(message),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("an insert returned no row");
  return row.id;
}

/** Replaces a message and its headers. */
export async function updateImportedMessage(
  db: Queryable,
  place: { readonly messageId: number; readonly ticketId: number },
  message: ImportedMessage,
): Promise<void> {
  await db.query(deleteHeaders, [place.messageId]);
  await db.query(updateMessage, [place.messageId, place.ticketId, ...parametersOf(message)]);
}

export async function removeImportedMessages(
  db: Queryable,
  messageIds: readonly number[],
): Promise<void> {
  if (messageIds.length > 0) await db.query(deleteMessages, [messageIds]);
}

/** The messages that a ticket has here. */
export async function listMessageIds(db: Queryable, ticketId: number): Promise<readonly number[]> {
  const { rows } = await db.query(selectIds, [ticketId]);
  return rows.map(({ message_id }) => message_id);
}

function parametersOf(message: ImportedMessage) {
  return [
    ...messageParameters(message),
    message.body,
    message.htmlBody,
    message.debugInfo,
    ...headerParameters(message.headers),
    message.attachmentCount,
    timestampParameter(message.changedAt),
  ];
}
