import type { Queryable } from "../../../src/server/storage/queryable.ts";
import type { AttemptKind } from "../writers/ledger.ts";

/** What is stored of one attempt, found by its mark. */
export interface StoredMark {
  readonly kind: AttemptKind;
  readonly id: number;
  /** 0 = it is of no single ticket. */
  readonly ticketId: number;
  /** The version that it made of its ticket; 0 = it makes none. */
  readonly version: number;
  /** Null = all of it is there. */
  readonly missing: string | null;
}

interface MarkRow {
  kind: AttemptKind;
  id: number;
  ticket_id: number;
  version: number;
  missing: string | null;
}

/**
 * Entries of one log make one version each, but for levels that fired together. Title and author are fields 2 and 11 of the log; 19, 18 and 10007 are a new ticket, a message and a
 * mail.
 */
const selectMarks = `
  with stored as (
    select *, action = 9 and lag(action) over one_log = 9
                and lag(ticket_log.xmin::text) over one_log = ticket_log.xmin::text as fired_with_last
      from ticket_log
    window one_log as (partition by ticket_id order by log_id)
  ), numbered as (
    select ticket_id, log_id, message_id, action, changes,
           (count(*) filter (where fired_with_last is not true)
              over (partition by ticket_id order by log_id))::int as version
      from stored
  ), saved as (
    select numbered.*, change ->> 'to' as title,
           exists (select from jsonb_array_elements(changes) as other
                    where other ->> 'field' = '11' and other ->> 'to' = change ->> 'to') as has_author
      from numbered, jsonb_array_elements(changes) as change
     where change ->> 'field' = '2' and change ->> 'to' like 'save %'
  )
  select case action when 19 then 'create' else 'update' end as kind,
         substr(title, 6)::int as id, ticket_id, version,
         case when not has_author then 'the log tells of one member and not of the other' end as missing
    from saved
  union all
  select 'message', substr(body, 9)::int, message.ticket_id, 0,
         case when not exists (select from numbered where message_id = message.message_id and action = 18)
              then 'a message without its entry in the log' end
    from message join message_text using (message_id) where body like 'message %'
  union all
  select 'attachment', substr(split_part(name, '.', 1), 12)::int, message.ticket_id, 0,
         case when blob_id is null then 'a file without content' end
    from message_attachment join attachment using (attachment_id) join message using (message_id)
   where name like 'attachment %'
  union all
  select 'mail', split_part(substr(addressees -> 'to' -> 0 ->> 'address', 6), '@', 1)::int, ticket_id, 0,
         case when not exists (select from numbered
                                where numbered.message_id = outgoing_message.message_id and action = 10007)
              then 'a mail without its entry in the log' end
    from outbox join outgoing_message using (outbox_id)
  union all
  select 'job', substr(wish -> 'input' ->> 'title', 5)::int, 0, 0,
         case when ticket_count = 0 then 'a job without tickets' end
    from batch_task`;

/** Everything that attempts left in the database. */
export async function findStoredMarks(db: Queryable): Promise<readonly StoredMark[]> {
  const { rows } = await db.query<MarkRow>(selectMarks);
  return rows.map(({ kind, id, ticket_id, version, missing }) => ({
    kind,
    id,
    ticketId: ticket_id,
    version,
    missing,
  }));
}
