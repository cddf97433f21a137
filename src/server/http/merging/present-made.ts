import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import { recordStateOf } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { presentView } from "../tickets/present-view.ts";

/** The ticket that a call made of others. Whoever made it gets it back whole. */
export function presentMade(
  view: TicketView,
  presentation: Omit<CallPresentation, "desk">,
): StoredAnswer<Wire<typeof TicketEntity>> {
  const presented = presentView(view, presentation, { isAuthor: true });
  return new StoredAnswer(presented, recordStateOf(view.details.ticket));
}
