import type { Caller } from "../../access/caller.ts";
import type { OwnerChoice } from "../../assignment/choose-owner.ts";
import type { BusinessClock } from "../../business-clock.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Tag } from "../../desk/lists.ts";
import type { Priority } from "../../desk/priority.ts";
import type { Instant } from "../../instant.ts";
import type { Ticket } from "../ticket.ts";
import type { TicketReferences } from "../ticket-details.ts";
import type { TicketInput } from "./ticket-input.ts";

/** Everything a save is decided from. */
export interface SaveSituation {
  /** The locked, stored ticket; null when a new one is made. */
  readonly stored: Ticket | null;
  readonly input: TicketInput;
  readonly caller: Caller;
  readonly desk: Desk;
  /** Persons, sales and projects that the input or the stored ticket names, where they exist. */
  readonly references: TicketReferences;
  /** Tags made for this save, by folded name. */
  readonly createdTags: ReadonlyMap<string, Tag>;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
  readonly now: Instant;
  /** Whom the category's rules chose; null when they were not asked. */
  readonly automaticOwner: OwnerChoice | null;
  /** Published number of what the log calls the save; default: whatever it turns out to be. */
  readonly logAction?: number | undefined;
}

/** The ticket while it is being decided. */
export type TicketDraft = { -readonly [Field in keyof Ticket]: Ticket[Field] };
