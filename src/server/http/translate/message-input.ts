import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { NewMessageHeader } from "../../../domain/ticket/message/message.ts";
import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import { readReference } from "./read-reference.ts";

type MessageBody = Input<typeof TicketMessageEntity>;

/** A wish without the members that nobody sent. */
type Wish = { -readonly [Field in keyof MessageInput]: MessageInput[Field] | undefined };

/**
 * What a request body asks a message to be. Absent and null mean "as it is", or the default of a new
 * message, and so does `Unknown` in an enumeration. No custom fields are defined for messages.
 */
export function messageInputOf(body: MessageBody): MessageInput {
  const wish: Wish = {
    body: body.Body ?? undefined,
    htmlBody: body.HtmlBody ?? undefined,
    type: readType(body),
    category: body.MessageCategory ?? undefined,
    securityLevel: known(body.Slevel),
    personId: readReference(body.Person, "PersonId"),
    createdById: readReference(body.CreatedBy, "AssociateId"),
    author: body.Author ?? undefined,
    createdAt: body.CreatedAt === "unset" ? undefined : (body.CreatedAt ?? undefined),
    important: body.Important ?? undefined,
    timeSpentMinutes: body.TimeSpent ?? undefined,
    emailHeader: body.EmailHeader ?? undefined,
    internetMessageId: body.MessageId ?? undefined,
    mailFilterName: body.MailSorter ?? undefined,
    debugInfo: body.DebugInfo ?? undefined,
    headers: body.MessageHeaders?.map(readHeader),
    badge: body.Badge ?? undefined,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

/** The message that a body names; 0 = a new one. */
export function messageIdOf(body: MessageBody): number {
  return body.EjMessageId ?? 0;
}

/** The ticket that a body names; 0 = none. */
export function ticketOfMessage(body: MessageBody): number {
  return readReference(body.Ticket, "TicketId") ?? 0;
}

/** What has nothing but HTML was written as that, even if it began as a plain default. */
function readType(body: MessageBody): MessageInput["type"] {
  const hasOnlyHtml = !body.Body && Boolean(body.HtmlBody);
  return hasOnlyHtml ? undefined : known(body.Type);
}

function known<Name extends string>(
  name: Name | "Unknown" | null | undefined,
): Exclude<Name, "Unknown"> | undefined {
  return name === null || name === "Unknown"
    ? undefined
    : (name as Exclude<Name, "Unknown"> | undefined);
}

function readHeader(header: NonNullable<MessageBody["MessageHeaders"]>[number]): NewMessageHeader {
  return {
    name: header.Name ?? "",
    value: header.Value ?? "",
    item: header.StdItem ?? "None",
    itemColumn: header.StdItemCol ?? "None",
  };
}
