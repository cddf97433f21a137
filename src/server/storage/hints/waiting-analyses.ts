import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

interface ClaimedRow {
  message_id: number;
  attempts: number;
  created_at: number;
  body: string;
  html_body: string;
  title: string;
  sender_language: string;
}

/**
 * Takes what has waited longest; rows that another process is taking are passed over. The sender's language
 * is the one that is known of the person, or else that of the person's newest ticket.
 */
const claim = defineStatement<ClaimedRow>(`
  with taken as (
    select message_id
      from waiting_analysis
     where leased_until is null or leased_until <= $1
     order by message_id
     limit $2
       for update skip locked
  ), leased as (
    update waiting_analysis
       set leased_until = $3, attempts = attempts + 1
      from taken
     where waiting_analysis.message_id = taken.message_id
    returning waiting_analysis.message_id, waiting_analysis.attempts
  )
  select leased.message_id, leased.attempts, m.created_at, texts.body, texts.html_body, t.title,
         coalesce(
           (select l.code from person p join customer_language l on l.language_id = p.language_id
             where p.person_id = m.person_id),
           (select theirs.language from ticket theirs
             where theirs.person_id = m.person_id and theirs.language <> ''
             order by theirs.ticket_id desc
             limit 1),
           '') as sender_language
    from leased
    join message m on m.message_id = leased.message_id
    join message_text texts on texts.message_id = leased.message_id
    join ticket t on t.ticket_id = m.ticket_id
   order by leased.message_id`);

const remove = defineStatement(`delete from waiting_analysis where message_id = any ($1::int[])`);

const selectNextDue = defineStatement<{ due_at: number | null }>(
  `select min(leased_until) as due_at from waiting_analysis where leased_until > $1`,
);

/** A message that this process alone analyses, until the lease ends. */
export interface ClaimedMessage {
  readonly messageId: number;
  /** The one that now begins is counted. */
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly body: string;
  readonly htmlBody: string;
  /** Of the ticket. */
  readonly title: string;
  /** What the sender is known to write; empty = nobody knows. */
  readonly senderLanguage: string;
}

/** Takes messages that wait for their analysis. */
export async function claimMessages(
  db: Queryable,
  options: { readonly now: Instant; readonly leasedUntil: Instant; readonly limit: number },
): Promise<ClaimedMessage[]> {
  const { rows } = await db.query(claim, [
    timestampParameter(options.now),
    options.limit,
    timestampParameter(options.leasedUntil),
  ]);
  return rows.map((row) => ({
    messageId: row.message_id,
    attempts: row.attempts,
    createdAt: row.created_at,
    body: row.body,
    htmlBody: row.html_body,
    title: row.title,
    senderLanguage: row.sender_language,
  }));
}

/** These messages stay as they are. */
export async function giveUpMessages(db: Queryable, messageIds: readonly number[]): Promise<void> {
  if (messageIds.length > 0) await db.query(remove, [messageIds]);
}

/** When the first lease after `after` ends; null = none is given. */
export async function findNextAnalysis(db: Queryable, after: Instant): Promise<OptionalInstant> {
  const { rows } = await db.query(selectNextDue, [timestampParameter(after)]);
  return rows[0]?.due_at ?? null;
}
