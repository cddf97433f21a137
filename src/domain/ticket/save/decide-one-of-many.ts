import { decideSave } from "./decide-save.ts";
import type { TicketWrite } from "./save-decision.ts";
import type { TicketInput } from "./ticket-input.ts";
import type { TicketSituation } from "../ticket-situation.ts";

/**
 * Decides a save that is one of many and names no records: what may not be saved, and what stays as it is,
 * is passed over, which is null.
 */
export function decideOneOfMany(
  situation: TicketSituation,
  input: TicketInput,
): TicketWrite | null {
  const decision = decideSave({
    ...situation,
    input,
    references: { persons: new Map(), sales: new Map(), projects: new Map() },
    createdTags: new Map(),
    automaticOwner: null,
  });
  return decision.kind === "write" ? decision.write : null;
}
