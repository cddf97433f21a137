import type { MessageId } from "../../../texts.ts";

/** What changes are written down of, by its published name. */
export const auditKinds: readonly (readonly [kind: string, label: MessageId])[] = [
  ["Category", "categories.title"],
  ["Priority", "priorities.title"],
  ["Status", "statuses.title"],
  ["TicketType", "types.title"],
  ["Tag", "tags.title"],
  ["CustomField", "fields.title"],
  ["User", "users.title"],
  ["Webhook", "webhooks.title"],
  ["Token", "tokens.title"],
  ["Setting", "audit.settings"],
  ["RelationDefinition", "audit.relations"],
  ["Mailbox", "mailboxes.title"],
  ["ReplyTemplate", "templates.title"],
];
