import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** One entry of the log of all tickets, with what decides who may hear of it. */
export interface FeedEntry {
  readonly logId: number;
  readonly ticketId: number;
  /** Null where no message was written. */
  readonly messageId: number | null;
  /** 0 = the desk itself. */
  readonly userId: number;
  readonly at: number;
  /** Published numbers of the fields that changed. */
  readonly fields: readonly number[];
  /** As the ticket is now, which may be later than the entry. */
  readonly version: number;
  readonly ownerId: number;
  readonly categoryId: number;
}

interface FeedColumns {
  log_id: number;
  ticket_id: number;
  message_id: number | null;
  user_id: number | null;
  logged_at: number;
  fields: number[];
  version: number;
  owner_id: number | null;
  category_id: number;
}

/** $1 entries above that id, $2 and these, $3 at most so many. */
const selectFeed = defineStatement<FeedColumns>(`
  select l.log_id, l.ticket_id, l.message_id, l.user_id, l.logged_at, changed.fields,
         t.version, t.owner_id, t.category_id
    from ticket_log l
    join ticket t using (ticket_id)
   cross join lateral (
         select coalesce(array_agg(distinct (change ->> 'field')::int), '{}') as fields
           from jsonb_array_elements(l.changes) as change) as changed
   where l.log_id > $1 or l.log_id = any ($2::bigint[])
   order by l.log_id
   limit $3`);

const selectNewest = defineStatement<{ log_id: number }>(
  "select coalesce(max(log_id), 0) as log_id from ticket_log",
);

export interface FeedWish {
  readonly aboveId: number;
  /** Older ones that were not visible before. */
  readonly missingIds?: readonly number[];
  readonly limit: number;
}

/** The entries of the log that are wished for, in their order. */
export async function loadFeed(
  db: Queryable,
  { aboveId, missingIds = [], limit }: FeedWish,
): Promise<readonly FeedEntry[]> {
  const { rows } = await db.query(selectFeed, [aboveId, missingIds, limit]);
  return rows.map((row) => ({
    logId: row.log_id,
    ticketId: row.ticket_id,
    messageId: row.message_id,
    userId: row.user_id ?? 0,
    at: row.logged_at,
    fields: row.fields,
    version: row.version,
    ownerId: row.owner_id ?? 0,
    categoryId: row.category_id,
  }));
}

/** The newest id of the log that is visible; 0 when there is none. */
export async function newestLogId(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectNewest, []);
  return rows[0]?.log_id ?? 0;
}
