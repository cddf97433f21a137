import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { crashIds } from "../desk/fill-crash-desk.ts";

interface Rule {
  readonly title: string;
  /** The ids of what breaks it. */
  readonly sql: string;
}

/** True at every moment, whatever is still under way. */
const always: readonly Rule[] = [
  {
    title: "a level that fired has one entry in the log and one mail",
    sql: `select ticket_id as id from ticket where priority_id = ${crashIds.hasty} and (
             (select array_agg(level::int order by outbox_id)
                from outbox join escalation_level using (escalation_level_id)
               where outbox.ticket_id = ticket.ticket_id and kind = 2)
             is distinct from
             (select array_agg((details -> 'escalation' ->> 'level')::int order by log_id)
                from ticket_log where ticket_log.ticket_id = ticket.ticket_id and action = 9))`,
  },
  {
    title: "no level fires twice",
    sql: `select ticket_id as id from ticket_log where action = 9
           group by ticket_id, details -> 'escalation' ->> 'level' having count(*) > 1`,
  },
  {
    title: "a ticket that had its turn in a job was changed by it once, and no other was",
    sql: `select ticket_id as id
            from batch_task join batch_task_item item using (batch_task_id)
           where (item.state = 2)::int <> (
             select count(*) from ticket_log, jsonb_array_elements(changes) as change
              where ticket_log.ticket_id = item.ticket_id and change ->> 'field' = '2'
                and change ->> 'to' = wish -> 'input' ->> 'title')`,
  },
  {
    title: "a message carries the title of its ticket",
    sql: `select message_id as id from message join ticket using (ticket_id)
           where search_title <> title`,
  },
  {
    title: "title and author of a ticket are of one save",
    sql: "select ticket_id as id from ticket where title like 'save %' and author <> title",
  },
  {
    title:
      "every mail waits in the outbox with its ticket, and every written mail has its place there",
    sql: `select outbox_id as id from outbox where ticket_id is null and kind = 2
          union all
          select outbox_id from outgoing_message where message_id is null`,
  },
  {
    title: "entries of one log are in the order of their time",
    sql: `select log_id as id from (
            select log_id, logged_at,
                   lag(logged_at) over (partition by ticket_id order by log_id) as before
              from ticket_log) as entry
           where logged_at < before`,
  },
];

/** True once everything has come to rest. */
const atRest: readonly Rule[] = [
  {
    title: "every ticket that escalates has gone through all levels",
    sql: `select ticket_id as id from ticket where priority_id = ${crashIds.hasty}
             and (escalation_level <> ${crashIds.levels.length} or
                  (select count(*) from ticket_log
                    where ticket_log.ticket_id = ticket.ticket_id and action = 9)
                  <> ${crashIds.levels.length})`,
  },
  {
    title: "every ticket of a job had its turn",
    sql: "select batch_task_id as id from batch_task_item where state <> 2",
  },
  {
    title: "every event was delivered",
    sql: `select delivery_id as id from webhook_delivery
           where webhook_id = ${crashIds.listener} and state <> 2`,
  },
];

/** Says which rule is broken, one line each; none = all hold. */
export async function judgeConsequences(
  db: Queryable,
  { isAtRest }: { readonly isAtRest: boolean },
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { title, sql } of isAtRest ? [...always, ...atRest] : always) {
    const { rows } = await db.query<{ id: string }>(
      `select distinct id::text from (${sql}) as broken limit 5`,
    );
    findings.push(...rows.map(({ id }) => `not so for ${id}: ${title}`));
  }
  return findings;
}
