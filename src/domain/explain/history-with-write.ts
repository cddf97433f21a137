import type { AssignmentTrace } from "../assignment/assignment-trace.ts";
import type { TicketWrite } from "../ticket/save/save-decision.ts";
import type { TicketHistory } from "./ticket-history.ts";

/** The past of a ticket as it would be with a decided save, which has no ids as it is not stored. */
export function historyWithWrite(
  history: TicketHistory,
  {
    write,
    assignment,
  }: { readonly write: TicketWrite; readonly assignment: AssignmentTrace | null },
): TicketHistory {
  const { at, userId, action, changes } = write.log;
  const stays = write.stays.map((stay) => ({ ...stay, historyId: null }));
  return {
    log: [...history.log, { logId: null, at, userId, action, changes, assignment }],
    stays: [...history.stays, ...stays],
  };
}
