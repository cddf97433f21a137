import type { CallBackWrite } from "../../../domain/held-sends/decide-call-back.ts";
import {
  afterLog,
  extra,
  writtenAndLogged,
  writtenAndLoggedParameters,
} from "../messages/written-and-logged.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Attachments stay, since the draft has them again: they wait for a message as if they were uploaded now.
 */
const takeBack = defineStatement<{ held_send_id: number }>(`
  with ${writtenAndLogged}, held as (
    update held_send set called_back_at = ${extra(3)}::timestamptz
     where held_send_id = ${afterLog(1)}::int
    returning held_send_id, outbox_ids, pop_up_ids, stay_ids, counted_category_id
  ), mail as (
    delete from outbox using held where outbox.outbox_id = any (held.outbox_ids)
  ), pops as (
    delete from pop_up using held where pop_up.pop_up_id = any (held.pop_up_ids)
  ), stays as (
    delete from ticket_status_history stay using held
     where stay.history_id = any (held.stay_ids) and ${afterLog(2)}::boolean
  ), counted as (
    update category_counter counter set delegate_counter = delegate_counter - 1
      from held where counter.category_id = held.counted_category_id
  ), files as (
    update attachment set loose_since = ${extra(3)}::timestamptz
     where attachment_id in (select attachment_id from message_attachment
                              where message_id = ${extra(1)}::int)
  ), ids as (
    delete from sent_message_id where message_id = ${extra(1)}::int
  ), gone as (
    delete from message where message_id = ${extra(1)}::int
  )
  select held_send_id from held`);

/** Takes a message back whose ticket is locked, with all that its sending made, and commits that. */
export async function commitCallBack(
  tx: Transaction,
  heldSendId: number,
  write: CallBackWrite,
): Promise<void> {
  const { rows } = await tx.commitWith(takeBack, [
    ...writtenAndLoggedParameters(write),
    heldSendId,
    write.statusIsBack,
  ]);
  if (rows.length === 0)
    throw new Error(`held send ${heldSendId} vanished while its ticket is locked`);
}
