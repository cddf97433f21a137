import type { Ticket } from "../ticket.ts";
import { draftOf } from "./decide-save.ts";
import type { SaveSituation } from "./save-situation.ts";

/**
 * What a new ticket would be if its creator said nothing: category, priority, status and owner by
 * preference, every value that the desk computes at its start. Its dates are not set yet, and an
 * owner whom rules would choose is not chosen.
 */
export function defaultTicket(
  situation: Pick<SaveSituation, "caller" | "desk" | "businessClock" | "now">,
): Ticket {
  const { draft } = draftOf({
    ...situation,
    stored: null,
    input: {},
    references: { persons: new Map(), sales: new Map(), projects: new Map() },
    createdTags: new Map(),
    automaticOwner: null,
  });
  return draft;
}
