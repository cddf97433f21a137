import { accessToTicket } from "../../access/access-to-ticket.ts";
import { may } from "../../access/desk-task.ts";
import { savePermission, ticketStateOf } from "../../access/save-permission.ts";
import type { Attachment } from "../../attachments/attachment.ts";
import {
  reviseMessage,
  type MessageChangeInput,
  type MessageRevision,
} from "../message/decide-change-message.ts";
import type { MessageChangeSituation, RefusedChange } from "../message/message-change-situation.ts";
import { messageChanges } from "../message/message-changes.ts";
import type { MessageRefusal } from "../message/message-refusal.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import { sourceAfterSplit } from "./source-after-split.ts";

/** The message that is split, its ticket, and what hangs on it. */
export interface SplitMessageSituation extends MessageChangeSituation {
  readonly attachments: readonly Attachment[];
}

/** What is to become of the message that is split. */
export interface SplitMessageWish {
  /** As in any change of a message; one that says it as it is takes no further right. */
  readonly change: MessageChangeInput;
  /** What goes over to the new message. */
  readonly attachmentIds: readonly number[];
}

type KnownRevision = Exclude<MessageRevision, { kind: "faulty" }>;

export type SplitMessageDecision =
  | RefusedChange
  | { readonly kind: "mayNotChangeMessages" }
  | { readonly kind: "faulty"; readonly refusals: readonly MessageRefusal[] }
  /** Ids of attachments that do not hang on the message. */
  | { readonly kind: "unknownAttachments"; readonly attachmentIds: ReadonlySet<number> }
  | {
      readonly kind: "granted";
      readonly revision: KnownRevision;
      readonly attachments: SplitAttachments;
    };

/** The attachments of a message, by where they are after it was split. */
export interface SplitAttachments {
  readonly moved: readonly Attachment[];
  readonly left: readonly Attachment[];
}

/** Decides whether a message can be split as wished. It takes the right to edit its ticket. */
export function decideSplitMessage(
  situation: SplitMessageSituation,
  wish: SplitMessageWish,
): SplitMessageDecision {
  const { ticket, caller, desk } = situation;
  const access = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
  const permission = savePermission(access, ticketStateOf(ticket));
  if (permission === "merged") {
    return { kind: "merged", intoTicketId: ticket.mergedIntoTicketId };
  }
  if (permission === "noEditAccess") return { kind: "noEditAccess" };
  const revision = reviseMessage(situation, wish.change);
  if (revision.kind !== "unchanged" && !may(caller, "changeMessages")) {
    return { kind: "mayNotChangeMessages" };
  }
  if (revision.kind === "faulty") return revision;
  return splitAttachments(situation, wish, revision);
}

function splitAttachments(
  { attachments }: SplitMessageSituation,
  wish: SplitMessageWish,
  revision: KnownRevision,
): SplitMessageDecision {
  const wanted = new Set(wish.attachmentIds);
  const moved = attachments.filter(({ attachmentId }) => wanted.has(attachmentId));
  const left = attachments.filter(({ attachmentId }) => !wanted.has(attachmentId));
  for (const { attachmentId } of moved) wanted.delete(attachmentId);
  return wanted.size > 0
    ? { kind: "unknownAttachments", attachmentIds: wanted }
    : { kind: "granted", revision, attachments: { moved, left } };
}

/** As messages and tickets count attachments: without inline pictures. */
export function countAttachments(attachments: readonly Attachment[]): number {
  return attachments.filter(({ inlineImage }) => !inlineImage).length;
}

/** The ticket of a message that was split; null when that leaves both as they were. */
export function sourceAfterMessageSplit(
  situation: SplitMessageSituation,
  { revision, attachments }: Extract<SplitMessageDecision, { kind: "granted" }>,
  newTicketId: number,
): TicketWrite | null {
  const { message, ticket, others } = situation;
  if (revision.kind === "unchanged" && attachments.moved.length === 0) return null;
  const then = revision.kind === "revised" ? revision.message : message;
  const attachmentCount = countAttachments(attachments.left);
  const attachmentIds = attachments.moved.map(({ attachmentId }) => attachmentId);
  return sourceAfterSplit({
    ...situation,
    stored: ticket,
    save: null,
    before: [...others, message],
    after: [...others, { ...then, attachmentCount }],
    messageChanges: revision.kind === "revised" ? messageChanges(message, revision.message) : [],
    details: {
      split: { intoTicketId: newTicketId, fromMessageId: message.messageId, attachmentIds },
    },
  });
}
