import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Of a ticket, so much of its newest messages is looked through for what to show. */
const SHOWN_LENGTH_MAX = 50_000;

interface TextRow {
  ticket_id: number;
  message_id: number;
  body: string;
}

const selectTexts = defineStatement<TextRow>(`
  select ticket_id, message_id, left(body, ${SHOWN_LENGTH_MAX}) as body
    from (select m.ticket_id, m.message_id, x.body,
                 sum(least(length(x.body), ${SHOWN_LENGTH_MAX}) + 100) over (
                   partition by m.ticket_id order by m.message_id desc) as length_so_far
            from message m join message_text x on x.message_id = m.message_id
           where m.ticket_id = any ($1::int[])) as counted
   where length_so_far <= ${SHOWN_LENGTH_MAX} + 100
   order by ticket_id, message_id desc`);

/** A message of a ticket that was found. */
export interface FoundText {
  readonly messageId: number;
  readonly body: string;
}

/** The newest messages of tickets, the newest first. */
export async function listFoundTexts(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<ReadonlyMap<number, readonly FoundText[]>> {
  const { rows } = await db.query(selectTexts, [ticketIds]);
  const texts = new Map<number, FoundText[]>();
  for (const { ticket_id, message_id, body } of rows) {
    const known = texts.get(ticket_id) ?? [];
    texts.set(ticket_id, known);
    known.push({ messageId: message_id, body });
  }
  return texts;
}
