import { bool, choiceOf, instant, number, reference, text, type ColumnValues } from "./column.ts";
import { defineColumns, part, type RecordShape } from "./define-columns.ts";
import { plainPersonShape } from "./person-columns.ts";
import { ticketShape } from "./ticket-columns.ts";

export const messageValues = {
  searchTitle: text,
  header: text,
  ticketId: reference,
  ticketMessageId: reference,
  author: text,
  createdAt: instant,
  body: text,
  htmlBody: text,
  messageId: text,
  debugInfo: text,
  important: bool,
  slevel: choiceOf("securityLevel"),
  timeSpent: number,
} as const satisfies ColumnValues;

const own = defineColumns(
  `searchTitle:string header:string ticketId:int ticketMessageId:int author:string createdAt:datetime
   body:string! htmlBody:string! messageId:string debugInfo:string! important:bool slevel:listAny
   timeSpent:int`,
  messageValues,
);

/** Fields of one published sample desk. */
const sampleExtra = defineColumns(
  `x_message_integer:int x_message_float:decimal x_message_longtext:string x_message_date:date
   x_message_datetime:datetime x_message_time:- x_message_boolean:bool x_message_timespan:timeSpan
   x_message_short_text:string x_message_sale_relation:stringorPK`,
  {},
);

/** A message, with its ticket. */
export const messageShape: RecordShape = {
  kind: "message",
  columns: [...own, ...part("ticketMessageExtra", sampleExtra)],
  references: { person: plainPersonShape, ticket: ticketShape },
};
