import type { MessageId } from "../../texts.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { badAddressesIn, promisesFile, readAddresses } from "./addresses.ts";
import type { ProposedRecipients } from "./composer-queries.ts";
import type { ComposerMode, Draft } from "./draft-store.ts";
import { contentOf, type Written } from "./rich/written.ts";
import type { OutgoingMessage } from "./send-message.ts";

export interface Outgoing {
  readonly message: OutgoingMessage;
  /** Why it cannot go. */
  readonly fault: MessageId | null;
  /** Whom the button names. */
  readonly firstName: string;
}

interface Surroundings {
  readonly ticketId: number;
  readonly mode: ComposerMode;
  readonly proposed: ProposedRecipients | undefined;
}

/** What is sent of a draft: no formatting that its writer has done without. */
export function sentOf({ body, html, isPlain }: Pick<Draft, "body" | "html" | "isPlain">): Written {
  return { body, html: isPlain ? "" : html };
}

/** A draft as a message. A note has no recipients, whatever the draft says. */
export function outgoingOf(draft: Draft, { ticketId, mode, proposed }: Surroundings): Outgoing {
  const isNote = mode === "Note";
  const lines = isNote
    ? { to: "", cc: "", bcc: "" }
    : {
        to: draft.to ?? proposed?.to ?? "",
        cc: draft.cc ?? proposed?.cc ?? "",
        bcc: draft.bcc ?? "",
      };
  const content = contentOf(sentOf(draft));
  const message: OutgoingMessage = {
    ticketId,
    mode,
    body: draft.body,
    htmlBody: content === draft.body ? "" : content,
    to: readAddresses(lines.to),
    cc: readAddresses(lines.cc),
    bcc: readAddresses(lines.bcc),
    attachmentIds: draft.files.map(({ attachmentId }) => attachmentId),
    baseMessageId: draft.baseMessageId,
    sendKey: draft.sendKey,
  };
  const isBad = Object.values(lines).some((line) => badAddressesIn(line).length > 0);
  const [first = ""] = message.to;
  return {
    message,
    fault: faultOf(message, isBad),
    firstName: draft.to === null && proposed?.firstName ? proposed.firstName : first,
  };
}

function faultOf(message: OutgoingMessage, isBad: boolean): MessageId | null {
  if (message.body.trim() === "") return "composer.empty";
  if (message.mode === "Note") return null;
  if (isBad) return "composer.badAddress";
  return message.to.length === 0 ? "composer.noRecipient" : null;
}

/** What a message is asked about once before it goes. */
export type Doubt = "newer" | "noFile";

export function reasonsToAsk(
  { mode, body, attachmentIds, baseMessageId }: OutgoingMessage,
  ticket: Pick<Ticket, "Messages">,
): readonly Doubt[] {
  const isNewer =
    mode !== "Note" &&
    ticket.Messages.some((each) => each.TicketMessageId > baseMessageId && isFromOutside(each));
  return [
    ...(isNewer ? (["newer"] as const) : []),
    ...(attachmentIds.length === 0 && promisesFile(body) ? (["noFile"] as const) : []),
  ];
}

const isFromOutside = ({ Badge, Slevel, PersonId }: Ticket["Messages"][number]): boolean =>
  Slevel === "External" && (Badge === "Incoming" || PersonId > 0);
