import { decideEscalation } from "../../domain/jobs/decide-escalation.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { findDueTickets } from "./find-due-tickets.ts";

/** The active tickets whose next escalation level is due. Handling one counts the levels that fired. */
export function findTicketsToEscalate(context: Context, search: DueSearch): Promise<DueWork[]> {
  return findDueTickets(context, search, {
    reason: "escalation",
    decide: (situation) => {
      const decision = decideEscalation(situation);
      return decision === null ? null : { write: decision.write, count: decision.levelsFired };
    },
  });
}
