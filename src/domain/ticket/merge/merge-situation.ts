import type { MessageFacts, StoredMessage } from "../message/stored-message.ts";
import type { Relation } from "../relations/relation.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";
import type { Favourite, MergeRecord } from "./merge-record.ts";

/** A message as far as it counts, and where it is. */
export type PlacedMessage = MessageFacts & Pick<StoredMessage, "ticketId">;

/** A favourite of a user, and which ticket it is. */
export interface PlacedFavourite extends Favourite {
  readonly ticketId: number;
}

/** Everything a merge is decided from, once it is known that it may be. */
export interface MergeSituation extends Pick<
  SaveSituation,
  "caller" | "desk" | "businessClock" | "now"
> {
  /** The ticket that survives, as it is stored. */
  readonly stored: Ticket;
  /** What its own save writes; null = nothing. */
  readonly save: TicketWrite | null;
  /** The tickets that are merged into it, by ascending id. */
  readonly secondaries: readonly Ticket[];
  /** Of all these tickets. */
  readonly messages: readonly PlacedMessage[];
  readonly relations: readonly Relation[];
  readonly favourites: readonly PlacedFavourite[];
  /** The ancestors of all tickets in `relations`. */
  readonly parents: ReadonlyMap<number, number>;
  /** Merges into the survivor that are remembered. */
  readonly earlier: readonly MergeRecord[];
}
