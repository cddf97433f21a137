import type { NewMessage } from "../../../domain/ticket/message/message.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { headerParameters } from "./header-columns.ts";
import { messageColumnNames, messageParameters } from "./message-columns.ts";

/** The ticket is $1 and the columns of the message follow, then its texts and headers. */
const extra = (position: number): string => `$${messageColumnNames.length + 1 + position}`;

const insertMessageOnly = defineStatement<{ message_id: number }>(`
  with added as (
    insert into message (ticket_id, ${messageColumnNames.join(", ")})
    values ($1, ${messageColumnNames.map((_, index) => `$${index + 2}`).join(", ")})
    returning message_id
  ), texts as (
    insert into message_text (message_id, body, html_body, debug_info)
    select message_id, ${extra(1)}::text, ${extra(2)}::text, ${extra(3)}::text from added
  ), headers as (
    insert into message_header (message_id, name, value, std_item, std_item_col)
    select added.message_id, header.name, header.value, header.item, header.item_column
      from added,
           unnest(${extra(4)}::text[], ${extra(5)}::text[], ${extra(6)}::smallint[],
                  ${extra(7)}::smallint[])
             with ordinality as header (name, value, item, item_column, position)
     order by header.position
  )
  select message_id from added`);

/** Stores a message on a ticket that counts it already. Returns its id. */
export async function insertMessage(
  tx: Transaction,
  ticketId: number,
  message: NewMessage,
): Promise<number> {
  const { rows } = await tx.query(insertMessageOnly, [
    ticketId,
    ...messageParameters(message),
    message.body,
    message.htmlBody,
    message.debugInfo,
    ...headerParameters(message.headers),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no message was added to ticket ${ticketId}`);
  return row.message_id;
}
