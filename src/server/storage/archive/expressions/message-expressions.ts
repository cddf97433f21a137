import type { messageValues } from "../../../../domain/archive/columns/message-columns.ts";
import { computed, stored, type Expressions } from "../sql-expression.ts";

/** Texts stay out of the row of a message, so they are looked up where they are shown. */
const textOf = (column: string) =>
  computed(
    (message) =>
      `(select nullif(x.${column}, '') from message_text x where x.message_id = ${message}.message_id)`,
  );

export const messageExpressions: Expressions<keyof typeof messageValues> = {
  searchTitle: stored("search_title"),
  header: stored("email_header"),
  ticketId: stored("ticket_id"),
  ticketMessageId: stored("message_id"),
  author: stored("author"),
  createdAt: stored("created_at"),
  body: textOf("body"),
  htmlBody: textOf("html_body"),
  messageId: computed((message) => `nullif(${message}.internet_message_id, '')`),
  debugInfo: textOf("debug_info"),
  important: stored("important"),
  slevel: stored("security_level"),
  timeSpent: stored("time_spent_minutes"),
};
