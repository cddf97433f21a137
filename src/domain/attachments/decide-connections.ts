import { logChanges } from "../ticket/save/log-changes.ts";
import type { LogEntry } from "../ticket/save/save-decision.ts";
import type {
  MessageChangeSituation,
  RefusedChange,
} from "../ticket/message/message-change-situation.ts";
import { refuseEditing } from "../ticket/message/refuse-editing.ts";
import { countersOf } from "../ticket/message/ticket-totals.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { countAttachments, type Attachment, type PlacedAttachment } from "./attachment.ts";
import { mayReadAttachment } from "./attachment-access.ts";

/** Published number of the log action. */
const CONNECT_ATTACHMENT_ACTION = 7;

/** Everything that the attachments of a message are decided from. */
export interface ConnectionSituation extends MessageChangeSituation {
  /** What hangs on the message now. */
  readonly connected: readonly Attachment[];
  /** What the wish names and exists, by id. */
  readonly named: ReadonlyMap<number, PlacedAttachment>;
}

export interface ConnectionWish {
  readonly connect: readonly number[];
  readonly disconnect: readonly number[];
}

/** All that another choice of attachments writes, in one transaction. */
export interface ConnectionWrite extends ConnectionWish {
  readonly messageId: number;
  /** Of the message then, without inline pictures. */
  readonly attachmentCount: number;
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

type ConnectionDecision =
  | RefusedChange
  /** Ids for which there is no attachment that the caller may read. */
  | { readonly kind: "unknownAttachments"; readonly attachmentIds: ReadonlySet<number> }
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly write: ConnectionWrite };

/**
 * Decides which attachments hang on a message. It takes the right to edit the ticket, and only what the
 * caller may read himself can be connected. What is connected already, or is not there to be removed,
 * counts as done.
 */
export function decideConnections(
  situation: ConnectionSituation,
  wish: ConnectionWish,
): ConnectionDecision {
  const refused = refuseEditing(situation);
  if (refused !== null) return refused;
  const { named, caller, desk } = situation;
  const connected = new Map(situation.connected.map((each) => [each.attachmentId, each]));
  const unknown = new Set<number>();
  const added = new Map<number, Attachment>();
  for (const id of wish.connect) {
    const attachment = named.get(id);
    if (connected.has(id)) continue;
    if (attachment !== undefined && mayReadAttachment(caller, desk, attachment)) {
      added.set(id, attachment);
    } else unknown.add(id);
  }
  if (unknown.size > 0) return { kind: "unknownAttachments", attachmentIds: unknown };
  const removed = new Set(wish.disconnect.filter((id) => connected.has(id)));
  if (added.size === 0 && removed.size === 0) return { kind: "unchanged" };
  const left = situation.connected.filter(({ attachmentId }) => !removed.has(attachmentId));
  const write = writeOf(situation, [...left, ...added.values()]);
  return {
    kind: "write",
    write: { ...write, connect: [...added.keys()], disconnect: [...removed] },
  };
}

function writeOf(
  { ticket, message, others, caller, now }: ConnectionSituation,
  attachments: readonly Attachment[],
): Omit<ConnectionWrite, keyof ConnectionWish> {
  const attachmentCount = countAttachments(attachments);
  const after: Ticket = {
    ...ticket,
    ...countersOf([...others, { ...message, attachmentCount }]),
    lastChangedAt: now,
    version: ticket.version + 1,
  };
  const log: LogEntry = {
    action: CONNECT_ATTACHMENT_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: logChanges(ticket, after),
    details: null,
  };
  return { messageId: message.messageId, attachmentCount, ticket: after, log };
}
