import type { Moment } from "./desk-facts.ts";
import { told, toldInstant, toldText, type RecordedEntry } from "./log-entry.ts";
import { isAgreedDeadline, meansNoDeadline } from "./marks.ts";
import type { Draft } from "./refolded-ticket.ts";

/** Deadlines that somebody agreed stay; the others go with the priority, counted from creation. */
export function refoldDeadline(
  ticket: Draft,
  entry: RecordedEntry,
  { moment, newPriority }: { readonly moment: Moment; readonly newPriority: boolean },
): void {
  const said = toldInstant(entry, told.deadline);
  if (typeof said === "number" && isAgreedDeadline(said, ticket.createdAt)) {
    ticket.deadlineAt = said;
    ticket.deadlineManual = true;
  } else if (meansNoDeadline(toldText(entry, told.title)) && ticket.deadlineAt !== null) {
    ticket.deadlineAt = null;
    ticket.deadlineManual = false;
  } else if (newPriority && !ticket.deadlineManual) {
    const { deadlineMinutes } = moment.priority;
    const due = (): number | null => moment.frameClock.due(ticket.createdAt, deadlineMinutes * 60);
    ticket.deadlineAt = deadlineMinutes > 0 ? due() : null;
  }
}
