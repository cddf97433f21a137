import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Merges can be chained; a chain longer than this is taken for a loop. */
const MERGE_HOPS_MAX = 100;

const followMerges = defineStatement<{ ticket_id: number }>(`
  with recursive chain (ticket_id, merged_into_ticket_id, hops) as (
    select ticket_id, merged_into_ticket_id, 0 from ticket where ticket_id = $1
    union all
    select t.ticket_id, t.merged_into_ticket_id, chain.hops + 1
      from chain join ticket t on t.ticket_id = chain.merged_into_ticket_id
     where chain.hops < ${MERGE_HOPS_MAX}
  )
  select ticket_id from chain order by hops desc limit 1`);

/** The ticket that this one ended up in by merging: itself when never merged, 0 when unknown. */
export async function resolveTicketId(db: Queryable, ticketId: number): Promise<number> {
  const { rows } = await db.query(followMerges, [ticketId]);
  return rows[0]?.ticket_id ?? 0;
}
