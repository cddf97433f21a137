import { SPAN_LENGTH } from "../../../domain/search/lexemes.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** What whoever searches has to know of the index. */
export interface IndexState {
  /** There are tickets that it does not know as they are. */
  readonly hasChangedTickets: boolean;
  /** It knows all tickets as they are. */
  readonly isComplete: boolean;
  /** The newest ticket of each span that has some, the newest span first. */
  readonly newestIds: readonly number[];
}

/** A table of `newest`, for `with recursive`: the newest ticket of each span, and null behind the last. */
export const newestOfSpans = `
  newest (ticket_id) as (
    select max(ticket_id) from search_entry
    union all
    select (select max(ticket_id) from search_entry
             where ticket_id < newest.ticket_id / ${SPAN_LENGTH} * ${SPAN_LENGTH})
      from newest where newest.ticket_id is not null)`;

interface StateRow {
  has_changed_tickets: boolean;
  complete: boolean;
  newest_ids: number[];
}

const selectState = defineStatement<StateRow>(`
  with recursive ${newestOfSpans}
  select exists (select from search_change where kind = 1) as has_changed_tickets,
         not exists (select from search_change) as complete,
         array(select ticket_id from newest where ticket_id is not null order by 1 desc) as newest_ids`);

export async function readIndexState(db: Queryable): Promise<IndexState> {
  const [row] = (await db.query(selectState)).rows;
  if (row === undefined) throw new Error("the index does not tell its state");
  return {
    hasChangedTickets: row.has_changed_tickets,
    isComplete: row.complete,
    newestIds: row.newest_ids,
  };
}
