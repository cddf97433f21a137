import type { NewMessage } from "../../../src/domain/ticket/message/message.ts";
import type { LogEntry } from "../../../src/domain/ticket/save/save-decision.ts";

/** What the desk keeps of one event: the entry in its log and the message row the entry is about. */
export interface RecordedEntry {
  readonly log: LogEntry;
  readonly message: NewMessage | null;
}

/** Published numbers of the log actions that mean something of their own. */
export const actions = { escalated: 9, addMessage: 18, read: 28, edit: 33 } as const;

/** Published numbers of the fields that say what happened; all others follow from these. */
export const told = {
  createdAt: 1,
  title: 2,
  priority: 24,
  activatesAt: 28,
  owner: 29,
  status: 35,
  deadline: 36,
} as const;

/** What an entry says a field was changed to; undefined = it does not speak of the field. */
export function toldText({ log }: RecordedEntry, field: number): string | undefined {
  return log.changes.find((change) => change.field === field)?.to;
}

/** As {@link toldText}, for ids. */
export function toldId(entry: RecordedEntry, field: number): number | undefined {
  const text = toldText(entry, field);
  return text === undefined ? undefined : Number(text);
}

/** As {@link toldText}, for instants; null = it was emptied. */
export function toldInstant(entry: RecordedEntry, field: number): number | null | undefined {
  const text = toldText(entry, field);
  if (text === undefined || text === "") return text === "" ? null : undefined;
  return Date.parse(`${text.replace(" ", "T")}Z`) / 1000;
}

/** True when the category's rules chose the owner, which the entry then explains. */
export function assignedByRules({ log }: RecordedEntry): boolean {
  return log.details !== null && Object.hasOwn(log.details, "assignment");
}
