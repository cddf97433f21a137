import type { Caller } from "../../access/caller.ts";
import type { OwnerChoice } from "../../assignment/choose-owner.ts";
import type { Attachment } from "../../attachments/attachment.ts";
import type { BusinessClock } from "../../business-clock.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Priority } from "../../desk/priority.ts";
import type { Instant, OptionalInstant } from "../../instant.ts";
import type { Person } from "../../people/person.ts";
import type { Ticket } from "../ticket.ts";
import type { MessageInput } from "./message-input.ts";

/** When the first and the last of a ticket's analysed messages were posted; null = there is none. */
export interface AnalysedSpan {
  readonly firstAt: OptionalInstant;
  readonly lastAt: OptionalInstant;
}

/** Everything the adding of a message is decided from. */
export interface MessageSituation {
  /** The locked, stored ticket. */
  readonly stored: Ticket;
  readonly input: MessageInput;
  /** Whether a reply to the customer may count as the first one. */
  readonly updateRepliedAt: boolean;
  /** Published number of what the log calls it; default: a message that was added. */
  readonly logAction?: number | undefined;
  readonly caller: Caller;
  readonly desk: Desk;
  /** The person the message came from and the ticket's primary one, where they exist. */
  readonly persons: ReadonlyMap<number, Person>;
  readonly analysed: AnalysedSpan;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
  readonly now: Instant;
  /** What hangs on the message from the start; absent = nothing. */
  readonly attachments?: readonly Attachment[];
  /** Whom the category's rules chose in place of an absent owner; null when they were not asked. */
  readonly redelegation: OwnerChoice | null;
}
