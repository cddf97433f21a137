import {
  messageCategoryCodes,
  messageTypeCodes,
  type NewMessage,
} from "../../../domain/ticket/message/message.ts";
import { badgeCodes } from "../../../domain/ticket/message-summary.ts";
import { securityLevelCodes } from "../../../domain/ticket/ticket.ts";
import type { Parameter } from "../queryable.ts";
import {
  code,
  plain,
  reference,
  requiredInstant,
  type ColumnCodec,
} from "../tickets/column-codecs.ts";

/** Fields that the message row itself holds; texts and headers have tables of their own. */
type RowField = Exclude<keyof NewMessage, "body" | "htmlBody" | "debugInfo" | "headers">;

type MessageColumns = {
  readonly [Field in RowField]: readonly [column: string, codec: ColumnCodec<NewMessage[Field]>];
};

/** The one place that says which column holds which field of a message, and how. */
const messageColumns: MessageColumns = {
  createdAt: ["created_at", requiredInstant],
  createdById: ["created_by_id", reference],
  author: ["author", plain()],
  securityLevel: ["security_level", code(securityLevelCodes)],
  type: ["type", code(messageTypeCodes)],
  category: ["category", code(messageCategoryCodes)],
  badge: ["badge", code(badgeCodes)],
  personId: ["person_id", reference],
  internetMessageId: ["internet_message_id", plain()],
  searchTitle: ["search_title", plain()],
  emailHeader: ["email_header", plain()],
  mailFilterName: ["mail_filter_name", plain()],
  timeSpentMinutes: ["time_spent_minutes", plain()],
  important: ["important", plain()],
  language: ["language", plain()],
  sentiment: ["sentiment", plain()],
  sentimentConfidence: ["sentiment_confidence", plain()],
};

interface Entry {
  readonly field: RowField;
  readonly column: string;
  readonly codec: ColumnCodec<unknown>;
}

const entries = (Object.keys(messageColumns) as RowField[]).map((field): Entry => {
  const [column, codec] = messageColumns[field];
  return { field, column, codec };
});

/** "created_at, author, …" in the order of {@link messageParameters}, without the keys. */
export const messageColumnNames: readonly string[] = entries.map((entry) => entry.column);

/** One parameter per column, in the order of {@link messageColumnNames}. */
export function messageParameters(message: NewMessage): Parameter[] {
  return entries.map((entry) => entry.codec.toParameter(message[entry.field]));
}

/** The fields of a message that its row holds. */
export function messageFieldsOf(
  row: Readonly<Record<string, unknown>>,
): Pick<NewMessage, RowField> {
  const fields: Record<string, unknown> = {};
  for (const entry of entries) fields[entry.field] = entry.codec.fromColumn(row[entry.column]);
  return fields as unknown as Pick<NewMessage, RowField>;
}
