import type { Caller } from "../../access/caller.ts";
import { may } from "../../access/desk-task.ts";
import { savePermission, ticketStateOf } from "../../access/save-permission.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Instant } from "../../instant.ts";
import type { Ticket } from "../ticket.ts";
import type { RefusedMessage } from "./decide-add-message.ts";
import type { MessageFacts, StoredMessage } from "./stored-message.ts";

/** Everything that the change or the removal of a message is decided from. */
export interface MessageChangeSituation {
  readonly message: StoredMessage;
  /** The locked ticket that the message is on. */
  readonly ticket: Ticket;
  /** The ticket's other messages. */
  readonly others: readonly MessageFacts[];
  readonly caller: Caller;
  readonly desk: Desk;
  readonly now: Instant;
}

export type RefusedChange = Exclude<RefusedMessage, { kind: "faulty" }>;

/** A message is a record of what was said: only whoever may change records touches it. */
export function refuseMessageChange({
  ticket,
  caller,
}: MessageChangeSituation): RefusedChange | null {
  const access = may(caller, "changeMessages") ? "edit" : "none";
  switch (savePermission(access, ticketStateOf(ticket))) {
    case "merged":
      return { kind: "merged", intoTicketId: ticket.mergedIntoTicketId };
    case "noEditAccess":
      return { kind: "noEditAccess" };
    case "granted":
      return null;
  }
}
