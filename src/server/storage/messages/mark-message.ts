import type { MarkWrite } from "../../../domain/ticket/message/decide-mark-important.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import {
  afterLog,
  extra,
  writtenAndLogged,
  writtenAndLoggedParameters,
} from "./written-and-logged.ts";

const markMessage = defineStatement<{ message_id: number }>(`
  with ${writtenAndLogged}
  update message set important = ${afterLog(1)}::boolean
   where message_id = ${extra(1)}::int
  returning message_id`);

/** Marks a message whose ticket is locked, and commits it in the same round trip. */
export async function commitMark(tx: Transaction, write: MarkWrite): Promise<void> {
  const { rows } = await tx.commitWith(markMessage, [
    ...writtenAndLoggedParameters(write),
    write.important,
  ]);
  if (rows.length === 0) throw new Error(`message ${write.messageId} vanished while locked`);
}
