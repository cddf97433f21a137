import { defineCarrier } from "../carrier.ts";
import { dateTime, embedded, int32, list, text } from "../member.ts";

const AuditedField = defineCarrier("AuditedField", {
  Field: text(),
  /** As text, or as JSON where it is no text; null = none. Secrets are `***`. */
  Before: text(),
  After: text(),
});

/** A change of what administrators configure. */
export const AuditEntry = defineCarrier("AuditEntry", {
  AuditId: int32(),
  At: dateTime(),
  /** 0 = on the server's command line. */
  AssociateId: int32(),
  FullName: text(),
  /** Category, Priority, Status, TicketType, Tag, CustomField, Setting, User, Webhook, Token, … */
  What: text(),
  /** The id of the record, or what tells it from the others. */
  RecordKey: text(),
  Name: text(),
  /** Made, Changed or Deleted. */
  Action: text(),
  Changes: list(embedded(AuditedField)),
});
