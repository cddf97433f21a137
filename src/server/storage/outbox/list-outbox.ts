import {
  channelCodes,
  notificationBits,
  type Channel,
  type Notification,
  type Recipient,
} from "../../../domain/jobs/outbox-message.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { MailAddress } from "../../../domain/mail/mail-address.ts";
import type { Addressees } from "../../../domain/mail/outgoing-message.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storedNames } from "../desk/unreadable-row.ts";

export const outboxStateCodes = { Waiting: 1, Sent: 2, GivenUp: 3 } as const;

export type OutboxState = keyof typeof outboxStateCodes;

/** What was written out when it was sent. */
export interface WrittenMessage {
  readonly messageId: number;
  /** Null for an SMS. */
  readonly sender: MailAddress | null;
  readonly addressees: Addressees | null;
  readonly subject: string;
  readonly plain: string | null;
  readonly html: string | null;
}

/** Something in the outbox. */
export interface OutboxEntry {
  readonly outboxId: number;
  readonly channel: Channel;
  readonly state: OutboxState;
  readonly createdAt: Instant;
  /** Not to leave before; null = at once. */
  readonly dueAt: OptionalInstant;
  readonly recipients: readonly Recipient[];
  readonly templateId: number;
  readonly ticketId: number;
  readonly notification: Notification | null;
  readonly listedTicketIds: readonly number[];
  /** Null when its text is made when it leaves. */
  readonly written: WrittenMessage | null;
}

export interface OutboxSearch {
  /** Null = of any ticket, or of none. */
  readonly ticketId: number | null;
  readonly state: OutboxState | null;
  readonly top: number;
  readonly skip: number;
}

interface OutboxRow {
  outbox_id: number;
  kind: number;
  state: number;
  created_at: number;
  due_at: number | null;
  recipients: Recipient[];
  template_id: number;
  ticket_id: number | null;
  notification: number | null;
  listed_ticket_ids: number[];
  is_written: boolean;
  message_id: number | null;
  sender: MailAddress | null;
  addressees: Addressees | null;
  subject: string | null;
  plain: string | null;
  html: string | null;
}

const selectEntries = `
  select o.outbox_id, o.kind, o.state, o.created_at, o.due_at, o.recipients, o.template_id, o.ticket_id,
         o.notification, o.listed_ticket_ids, m.outbox_id is not null as is_written, m.message_id,
         m.sender, m.addressees, m.subject, m.plain, m.html
    from outbox o
    left join outgoing_message m on m.outbox_id = o.outbox_id`;

const selectPage = defineStatement<OutboxRow>(`
  ${selectEntries}
   where ($1::int is null or o.ticket_id = $1::int)
     and ($2::smallint is null or o.state = $2::smallint)
   order by o.outbox_id desc
   limit $3 offset $4`);

const selectEntry = defineStatement<OutboxRow>(`${selectEntries} where o.outbox_id = $1`);

/** What is in the outbox, newest first. */
export async function listOutbox(
  db: Queryable,
  { ticketId, state, top, skip }: OutboxSearch,
): Promise<OutboxEntry[]> {
  const code = state === null ? null : outboxStateCodes[state];
  const { rows } = await db.query(selectPage, [ticketId, code, top, skip]);
  return rows.map(entryFromRow);
}

export async function findOutboxEntry(
  db: Queryable,
  outboxId: number,
): Promise<OutboxEntry | null> {
  const { rows } = await db.query(selectEntry, [outboxId]);
  const [row] = rows;
  return row === undefined ? null : entryFromRow(row);
}

const readChannel = storedNames("outbox", channelCodes);
const readState = storedNames("outbox", outboxStateCodes);

function entryFromRow(row: OutboxRow): OutboxEntry {
  return {
    outboxId: row.outbox_id,
    channel: readChannel("kind", row.kind, row.outbox_id),
    state: readState("state", row.state, row.outbox_id),
    createdAt: row.created_at,
    dueAt: row.due_at,
    recipients: row.recipients,
    templateId: row.template_id,
    ticketId: row.ticket_id ?? 0,
    notification: notificationOf(row.notification),
    listedTicketIds: row.listed_ticket_ids,
    written: row.is_written
      ? {
          messageId: row.message_id ?? 0,
          sender: row.sender,
          addressees: row.addressees,
          subject: row.subject ?? "",
          plain: row.plain,
          html: row.html,
        }
      : null,
  };
}

function notificationOf(bit: number | null): Notification | null {
  const names = Object.keys(notificationBits) as Notification[];
  return names.find((name) => notificationBits[name] === bit) ?? null;
}
