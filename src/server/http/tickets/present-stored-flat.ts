import type { Ticket } from "../../../contract/carriers/ticket.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import { recordStateOf } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { presentFlatTicket } from "../presenters/present-flat-ticket.ts";
import type { Presentation } from "../presenters/presentation.ts";

/** A stored ticket as one flat row. */
export function presentStoredFlat(
  { desk, details }: TicketView,
  { language }: Omit<Presentation, "desk">,
): StoredAnswer<Wire<typeof Ticket>> {
  const flat = presentFlatTicket(details, { desk, language });
  return new StoredAnswer(flat, recordStateOf(details.ticket));
}
