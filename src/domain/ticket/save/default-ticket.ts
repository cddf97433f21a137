import type { Desk } from "../../desk/desk.ts";
import type { Ticket } from "../ticket.ts";
import { draftOf } from "./decide-save.ts";
import type { SaveSituation } from "./save-situation.ts";
import type { TicketInput } from "./ticket-input.ts";

/**
 * What a new ticket would be if its creator said nothing: category, priority, status and owner by
 * preference, every value that the desk computes at its start. Its dates are not set yet, and an
 * owner whom rules would choose is not chosen. A type that can be chosen brings its own status, priority
 * and visibility; otherwise the ticket is of the desk's default type.
 */
export function defaultTicket(
  situation: Pick<SaveSituation, "caller" | "desk" | "businessClock" | "now">,
  ticketTypeId = 0,
): Ticket {
  const { draft } = draftOf({
    ...situation,
    stored: null,
    input: wishOfType(situation.desk, ticketTypeId),
    references: { persons: new Map(), sales: new Map(), projects: new Map() },
    createdTags: new Map(),
    automaticOwner: null,
  });
  return draft;
}

function wishOfType({ ticketTypes }: Pick<Desk, "ticketTypes">, ticketTypeId: number): TicketInput {
  const type = ticketTypes.get(ticketTypeId);
  if (type === undefined || type.deleted) return {};
  return { ticketTypeId, securityLevel: type.externalAsDefault ? "External" : "Internal" };
}
