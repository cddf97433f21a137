import type { Instant } from "../../../domain/instant.ts";
import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { DemoLogin } from "../catalogue/users.ts";

/**
 * Who does something. The owner is known only when the plan is played, because the categories' rules
 * choose him; while there is none, the ticket's stand-in takes it first.
 */
export type Actor = "intake" | "owner" | DemoLogin;

/** What somebody does with a ticket, as a wish to the program. */
export type PlannedEvent =
  | { readonly at: Instant; readonly actor: Actor; readonly save: TicketInput }
  | { readonly at: Instant; readonly actor: Actor; readonly message: MessageInput };

/** The life of one ticket. */
export interface TicketPlan {
  /** Ids follow the order of creation, so they are known before. */
  readonly ticketId: number;
  readonly opening: { readonly at: Instant; readonly actor: Actor; readonly save: TicketInput };
  /** Ascending in time, and none before the opening. */
  readonly events: readonly PlannedEvent[];
  readonly standIn: DemoLogin;
  /** When the owner had a last look without doing anything; null = never. */
  readonly readAt: Instant | null;
}
