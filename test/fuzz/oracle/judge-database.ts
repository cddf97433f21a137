import { logActions } from "../../../src/domain/ticket/save/choose-log-action.ts";
import type { Queryable } from "../../../src/server/storage/queryable.ts";

interface Rule {
  readonly title: string;
  /** The ids of what breaks it. `recent` are the tickets that were written since the last look. */
  readonly sql: string;
}

const counters = [
  "time_to_reply_minutes",
  "real_time_to_reply_minutes",
  "time_to_close_minutes",
  "real_time_to_close_minutes",
  "time_spent_internally_seconds",
  "time_spent_externally_seconds",
  "time_spent_queue_seconds",
  "real_time_spent_internally_seconds",
  "real_time_spent_externally_seconds",
  "real_time_spent_queue_seconds",
  "time_spent_minutes",
  "message_count",
  "reply_count",
  "escalation_level",
];

/** What is true of every stored ticket, whatever was sent. */
const rules: readonly Rule[] = [
  {
    title: "a ticket has exactly one log row of its creation, and that is its first",
    sql: `select ticket_id as id from recent where
             (select count(*) from ticket_log where ticket_log.ticket_id = recent.ticket_id
                 and action = ${logActions.NewTicket}) <> 1
          or (select action from ticket_log where ticket_log.ticket_id = recent.ticket_id
               order by log_id limit 1) <> ${logActions.NewTicket}`,
  },
  {
    title: "a ticket was stored as often as its version says",
    sql: `select ticket_id as id from recent where version is distinct from
            (select count(*) from ticket_log where ticket_log.ticket_id = recent.ticket_id)`,
  },
  {
    title: "a ticket's base status is that of its status",
    sql: `select ticket_id as id from recent join ticket_status using (status_id)
           where recent.base_status <> ticket_status.base_status`,
  },
  {
    title: "no counter is below zero",
    sql: `select ticket_id as id from recent where least(${counters.join(", ")}) < 0`,
  },
  {
    title: "a ticket counts its messages",
    sql: `select ticket_id as id from recent where message_count <>
            (select count(*) from message where message.ticket_id = recent.ticket_id)`,
  },
  {
    title: "a ticket knows whether it has attachments",
    sql: `select ticket_id as id from recent where has_attachment <> exists (
            select from message where message.ticket_id = recent.ticket_id
               and attachment_count > 0)`,
  },
  {
    title: "a message counts its attachments",
    sql: `select message_id as id from message where ticket_id in (select ticket_id from recent)
             and attachment_count <> (select count(*) from message_attachment
                  join attachment using (attachment_id)
                 where message_attachment.message_id = message.message_id and not inline_image)`,
  },
  {
    title: "a message has its texts",
    sql: `select message_id as id from message where ticket_id in (select ticket_id from recent)
             and not exists (select from message_text where message_text.message_id = message.message_id)`,
  },
  {
    title: "what a ticket names in lists exists",
    sql: `select ticket_id as id from recent where
             exists (select from unnest(tag_ids) as named where named not in (select tag_id from tag))
          or exists (select from unnest(secondary_person_ids) as named
                      where named not in (select person_id from person))
          or exists (select from jsonb_object_keys(custom_fields) as named
                      where named not in (select key from custom_field))`,
  },
  {
    title: "a closed ticket has the time of its closing, and one that is worked on has none",
    sql: `select ticket_id as id from recent where (base_status = 2 and closed_at is null)
             or (base_status in (1, 3) and closed_at is not null)`,
  },
  {
    title: "only a postponed ticket waits to be activated",
    sql: `select ticket_id as id from recent where base_status <> 3 and activates_at is not null`,
  },
  {
    title: "finished stays in a status follow each other without a gap",
    sql: `select ticket_id as id from (select ticket_id, from_at, until_at, business_seconds, real_seconds,
                 lead(from_at, 1, (select status_since from recent
                                    where recent.ticket_id = ticket_status_history.ticket_id))
                   over (partition by ticket_id order by history_id) as next_from
            from ticket_status_history where ticket_id in (select ticket_id from recent)) as stay
           where next_from <> until_at or until_at < from_at or business_seconds < 0 or real_seconds < 0`,
  },
  {
    title: "a person names what exists, and is found by his words",
    sql: `select person_id as id from person where last_name || first_name || middle_name = '' and version > 1
             or priority_id not in (select priority_id from priority)
             or support_user_id not in (select user_id from app_user)
             or words is distinct from array_to_tsvector(folded_words(concat_ws(' ', first_name, middle_name,
                  last_name, array_to_string(emails, ' '),
                  (select name from contact where contact.contact_id = person.contact_id))))`,
  },
  {
    title: "a preference is somebody's",
    sql: `select preference_id as id from preference
           where (level = 5 and target_id not in (select user_id from app_user))
              or (level = 4 and target_id not in (select group_id from user_group))`,
  },
  {
    title: "an administrator is left",
    sql: `select 0 as id where not exists (
            select from app_user join role using (role_id)
             where not deleted and status in (1, 2) and 'GeneralAdministrator' = any (rights))`,
  },
  {
    title: "a recorded answer is complete",
    sql: `select user_id as id from recorded_answer
           where status is null or headers is null or body is null`,
  },
];

/**
 * Looks at what is stored about the tickets that were written since a moment, and says which rule is
 * broken; null = none.
 */
export async function judgeDatabase(db: Queryable, since: string): Promise<string | null> {
  const recent = "with recent as (select * from ticket where xmin::text::bigint >= $1)";
  const parts = rules.map(
    ({ sql }, place) => `select ${place} as rule, id::text from (${sql}) as broken`,
  );
  const { rows } = await db.query<{ rule: number; id: string }>(
    `${recent} select * from (${parts.join(" union all ")}) as all_rules limit 5`,
    [since],
  );
  return rows.length === 0
    ? null
    : rows.map(({ rule, id }) => `not so for ${id}: ${rules[rule]?.title}`).join("\n");
}

/** A moment for {@link judgeDatabase}: whatever is written from now on is recent. */
export async function momentOf(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ moment: string }>(
    "select pg_snapshot_xmin(pg_current_snapshot())::text as moment",
  );
  return rows[0]?.moment ?? "0";
}
