import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

const transfer = defineStatement(`
  update message_attachment set message_id = $2
   where message_id = $1 and attachment_id = any ($3::int[])`);

/** Without inline pictures, as messages count them. */
const recount = defineStatement(`
  update message
     set attachment_count = (
           select count(*)
             from message_attachment link
             join attachment using (attachment_id)
            where link.message_id = message.message_id and not inline_image)
   where message_id = any ($1::int[])`);

/** Takes attachments off a message and hangs them on another; both count them anew. */
export async function transferAttachments(
  tx: Transaction,
  attachmentIds: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  if (attachmentIds.length === 0) return;
  await Promise.all([
    tx.query(transfer, [from, to, attachmentIds]),
    tx.query(recount, [[from, to]]),
  ]);
}
