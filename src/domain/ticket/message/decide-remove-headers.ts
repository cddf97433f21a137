import type { MessageHeader } from "../message-summary.ts";
import { cutLogText, logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import { EDIT_MESSAGE_ACTION } from "./decide-change-message.ts";
import type { MessageChangeSituation, RefusedChange } from "./message-change-situation.ts";
import { HEADER_CHANGE } from "./message-changes.ts";
import { refuseEditing } from "./refuse-editing.ts";

/** A header and the message that it is on. */
export interface PlacedHeader extends Pick<MessageHeader, "headerId" | "name" | "value"> {
  readonly messageId: number;
  readonly ticketId: number;
}

/** All that removing headers from the messages of one ticket writes, in one transaction. */
export interface HeaderRemovalWrite {
  readonly headerIds: readonly number[];
  /** The message they are on; 0 when they are on several. */
  readonly messageId: number;
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

type RemoveHeadersDecision =
  | RefusedChange
  | { readonly kind: "write"; readonly write: HeaderRemovalWrite };

/** Decides the removal of headers from messages of one ticket, of which there is at least one. */
export function decideRemoveHeaders(
  situation: Pick<MessageChangeSituation, "ticket" | "caller" | "desk" | "now">,
  headers: readonly PlacedHeader[],
): RemoveHeadersDecision {
  const refused = refuseEditing(situation);
  if (refused !== null) return refused;
  const { ticket, caller, now } = situation;
  const after = { ...ticket, lastChangedAt: now, version: ticket.version + 1 };
  const [messageId = 0, ...others] = new Set(headers.map((header) => header.messageId));
  const from = headers.map(({ name, value }) => `${name}: ${value}`).join("\n");
  const log: LogEntry = {
    action: EDIT_MESSAGE_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: [
      ...logChanges(ticket, after),
      { field: HEADER_CHANGE, from: cutLogText(from), to: "" },
    ],
    details: null,
  };
  const headerIds = headers.map(({ headerId }) => headerId);
  return {
    kind: "write",
    write: { headerIds, messageId: others.length === 0 ? messageId : 0, ticket: after, log },
  };
}
