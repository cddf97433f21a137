import type { Instant } from "../../../domain/instant.ts";
import type { Notices } from "../../../domain/notifications/notices.ts";
import { messagesParameter, queueMessages } from "../outbox/queue-messages.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { popUpsParameter, storePopUps } from "./store-pop-ups.ts";

/** Notices tell of the ticket in `written` unless they name another: a new one has no id before. */
const ticketOf = (row: string): string =>
  `coalesce(${row}.ticket_id, (select ticket_id from written))`;

/** Placeholders of the parameters that notices are in. */
interface NoticePlaceholders {
  readonly messages: string;
  readonly popUps: string;
  /** A `timestamptz` expression. */
  readonly createdAt: string;
}

/** Branches that store notices, for the statement that writes the ticket they tell of. */
export function storeNotices({ messages, popUps, createdAt }: NoticePlaceholders): string {
  return `
  queued as (${queueMessages(messages, createdAt, ticketOf("message"))}
  ), popped as (${storePopUps(popUps, createdAt, ticketOf("pop"))}
  )`;
}

/** The parameters of {@link storeNotices}: the messages, then the pop-ups. */
export function noticeParameters({ messages, popUps }: Notices): [string, string] {
  return [messagesParameter(messages), popUpsParameter(popUps)];
}

const insertNotices = defineStatement(`
  with queued as (${queueMessages("$1", "$3::timestamptz")}
  )
  ${storePopUps("$2", "$3::timestamptz")}`);

/** Stores notices that come without a change. */
export async function addNotices(db: Queryable, notices: Notices, at: Instant): Promise<void> {
  if (notices.messages.length === 0 && notices.popUps.length === 0) return;
  await db.query(insertNotices, [...noticeParameters(notices), timestampParameter(at)]);
}
