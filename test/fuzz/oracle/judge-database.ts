import { SPAN_LENGTH } from "../../../src/domain/search/lexemes.ts";
import { logActions } from "../../../src/domain/ticket/save/choose-log-action.ts";
import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { defineStatement } from "../../../src/server/storage/statement.ts";
import { fuzzIds } from "../desk/fuzz-ids.ts";

interface Rule {
  readonly title: string;
  /** The ids of what breaks it. `recent` are the tickets that were written since the last look. */
  readonly sql: string;
}

/** Tells of a change of a relation, which leaves the ticket itself as it is. */
const RELATION_ACTION = 20_001;

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

/** What the webhook that hears of everything was told of tickets, signals left out; none when it is gone. */
const told = `webhook_delivery join webhook using (webhook_id)
           where webhook_id = ${fuzzIds.listener} and webhook.version = 1
             and entity = 'ticket' and signalled is null`;

/** What is true of every stored ticket, whatever was sent. */
const rules: readonly Rule[] = [
  {
    title: "a ticket has exactly one log row of its creation, and that is its first",
    sql: `select ticket_id as id from recent where
             (select count(*) from ticket_log where original_ticket_id = recent.ticket_id
                 and action = ${logActions.NewTicket}) <> 1
          or (select action from ticket_log where original_ticket_id = recent.ticket_id
               order by log_id limit 1) <> ${logActions.NewTicket}`,
  },
  {
    title: "a ticket was stored as often as its version says",
    // Levels that fire together are stored together.
    sql: `select ticket_id as id from recent where version is distinct from
            (select count(distinct case action when 9 then xmin::text else 'entry ' || log_id end)
               from ticket_log
              where original_ticket_id = recent.ticket_id and action <> ${RELATION_ACTION})`,
  },
  {
    title: "a merged ticket leads to one that is left, and has nothing but its own past",
    sql: `select ticket_id as id from recent where
             (base_status = 5) <> (merged_into_ticket_id is not null)
          or merged_into_ticket_id is not null and (
               exists (select from message where message.ticket_id = recent.ticket_id)
            or exists (select from favourite_ticket f where f.ticket_id = recent.ticket_id)
            or exists (select from ticket_relation r
                        where recent.ticket_id in (r.source_ticket_id, r.destination_ticket_id)))`,
  },
  {
    title: "the log of a merged ticket is kept with the one that it was merged into",
    sql: `select log_id as id from ticket_log l
           where original_ticket_id in (select ticket_id from recent)
             and ticket_id <> original_ticket_id
             and ticket_id not in (
               with recursive chain (ticket_id) as (
                 select merged_into_ticket_id from ticket where ticket_id = l.original_ticket_id
                 union
                 select t.merged_into_ticket_id from chain join ticket t using (ticket_id)
                  where t.merged_into_ticket_id is not null)
               select ticket_id from chain)`,
  },
  {
    title: "a ticket of a merge that was not taken back is merged into what survived it",
    sql: `select ticket_id as id from recent
             join merged_ticket using (ticket_id) join ticket_merge using (merge_id)
           where taken_back_at is null and merged_into_ticket_id is distinct from survivor_id`,
  },
  {
    title: "no ticket is its own ancestor",
    sql: `with recursive line (child, ancestor) as (
            select child_ticket_id, source_ticket_id + destination_ticket_id - child_ticket_id
              from ticket_relation where child_ticket_id is not null
            union
            select line.child, r.source_ticket_id + r.destination_ticket_id - r.child_ticket_id
              from line join ticket_relation r on r.child_ticket_id = line.ancestor)
          select child as id from line where child = ancestor`,
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
    // Other letters than these are folded by the program alone.
    title: "a ticket is found by its title, or waits to be",
    sql: `select ticket_id as id from recent where title ~ '^[ -~]*$'
             and not exists (select from search_change
                              where kind = 5 or (kind = 1 and record_id = recent.ticket_id))
             and not exists (select from search_entry entry
                              where entry.ticket_id = recent.ticket_id
                                and array(select entry.ticket_id / ${SPAN_LENGTH} || '=' || word
                                            from unnest(folded_words(title)) as word)
                                    <@ tsvector_to_array(entry.words))`,
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
    title: "a ticket that nobody owns is unread",
    sql: `select ticket_id as id from recent where owner_id is null and read_status <> 3`,
  },
  {
    title: "nobody is told of what he did himself, and what pops up goes away again",
    sql: `select pop_up_id as id from pop_up where ticket_id in (select ticket_id from recent)
             and (user_id = caused_by_id or expires_at < created_at)`,
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
    title: "every stored state of a ticket was told to whoever hears of it, once",
    sql: `select ticket_id as id from recent
           where exists (select from webhook where webhook_id = ${fuzzIds.listener} and version = 1)
             and version <> (select count(*) from ${told} and primary_key = ticket_id)`,
  },
  {
    title: "what was told of a ticket is by whoever its log names, and of the same time",
    sql: `select primary_key as id from ${told}
             and primary_key in (select ticket_id from recent)
             and not exists (
               select from ticket_log
                where original_ticket_id = primary_key and logged_at = occurred_at
                  and ticket_log.user_id is not distinct from caused_by_id)`,
  },
  {
    title: "every state of a person or company that somebody stored was announced, once",
    sql: `select record_id as id from (
              select 'person' as kind, person_id as record_id, version, created_by_id, xmin::text from person
              union all
              select 'contact', contact_id, version, created_by_id, xmin::text from contact) as written
           where xmin::bigint >= $1
             and exists (select from webhook where webhook_id = ${fuzzIds.listener} and version = 1)
             and version - (created_by_id is null)::int <> (
               select count(*) from webhook_delivery
                where webhook_id = ${fuzzIds.listener} and entity = kind and primary_key = record_id
                  and (signalled is null or signalled ? 'associate_id'))`,
  },
  {
    title: "a mail goes to everybody it names, and its id is remembered",
    sql: `select outbox_id as id from outgoing_message join outbox using (outbox_id)
           where (addressees is not null and jsonb_array_length(recipients) <>
                    jsonb_array_length(addressees->'to') + jsonb_array_length(addressees->'cc')
                    + jsonb_array_length(addressees->'bcc'))
              or (internet_message_id <> '' and internet_message_id not in
                    (select internet_message_id from sent_message_id))`,
  },
  {
    title: "what was called back left nothing in the outbox, and what is held waits for its time",
    sql: `select held_send_id as id from held_send where exists (
            select from outbox where outbox.outbox_id = any (held_send.outbox_ids)
               and (called_back_at is not null or due_at is distinct from send_at))
             or (called_back_at is not null and message_id is not null)`,
  },
  {
    title: "no header of a message that was sent goes on into another",
    sql: `select outbox_id as id from outgoing_message
           where concat(sender, addressees, subject, internet_message_id, in_reply_to) ~ '[\\r\\n]'`,
  },
  {
    title: "what a customer wrote waits for its analysis, and nothing else does",
    sql: `select message_id as id from message
           where ticket_id in (select ticket_id from recent) and changed_at is null
             and (security_level = 2 and category = 0 and (person_id is not null or badge = 4)
                  and language = '' and sentiment = 0 and sentiment_confidence = 0)
              <> exists (select from waiting_analysis
                          where waiting_analysis.message_id = message.message_id)`,
  },
  {
    title: "a training learns from some tickets and of some of their words",
    sql: `select training_id as id from category_training
           where max_items not between 1 and 5000 or max_text_length not between 1 and 8000`,
  },
  {
    title: "a batch has a turn for each of its tickets",
    sql: `select batch_task_id as id from batch_task where ticket_count <>
            (select count(distinct ticket_id) from batch_task_item
              where batch_task_item.batch_task_id = batch_task.batch_task_id)`,
  },
  {
    title: "a turn of a batch says why it failed, and only then",
    sql: `select batch_task_id as id from batch_task_item
           where (state = 3) <> (reason is not null)`,
  },
  {
    title: "a category's full name is its path",
    sql: `select category.category_id as id from category left join category above
             on above.category_id = category.parent_id
           where category.full_name <> concat_ws('/', above.full_name, category.name)`,
  },
  {
    title: "every base status has one default, which the setting names",
    sql: `select base_status as id from ticket_status group by base_status
          having count(*) filter (where is_default and not deleted) <> 1
              or max(status_id) filter (where is_default)::text is distinct from (
                   select value from setting where name = 'DefaultTicketStatus' || (
                     '{Open,Closed,Inactive,Deleted,Connected,Spam}'::text[])[base_status])`,
  },
  {
    title: "there is one default type, at most one default priority, and one that can be chosen",
    sql: `select 1 as id where 1 <> (select count(*) from ticket_type where is_default and not deleted)
              or 1 < (select count(*) from priority where flags & 2 <> 0)
              or not exists (select from priority where not deleted)`,
  },
  {
    title: "levels of a priority climb, and hold only what can be done",
    sql: `select escalation_level_id as id from escalation_level
           where level < 1 or after_minutes < 0 or action & ~2045 <> 0`,
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

const parts = rules.map(
  ({ sql }, place) => `select ${place} as rule, id::text from (${sql}) as broken`,
);
const selectBroken = defineStatement<{ rule: number; id: string }>(`
  with recent as (select * from ticket where xmin::text::bigint >= $1)
  select rule, id from (${parts.join(" union all ")}) as all_rules limit 5`);

/**
 * Looks at what is stored about the tickets that were written since a moment, and says which rule is
 * broken; null = none.
 */
export async function judgeDatabase(db: Queryable, since: string): Promise<string | null> {
  const { rows } = await db.query(selectBroken, [since]);
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
