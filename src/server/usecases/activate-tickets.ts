import { decideActivation } from "../../domain/jobs/decide-activation.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { findDueTickets } from "./find-due-tickets.ts";

/** The postponed tickets whose time has come. Handling one makes it active again. */
export function findTicketsToActivate(context: Context, search: DueSearch): Promise<DueWork[]> {
  return findDueTickets(context, search, {
    reason: "activation",
    decide: (situation) => ({ write: decideActivation(situation), count: 1 }),
  });
}
