import { markOf, type Attempt } from "../writers/ledger.ts";
import type { StoredMark } from "./stored-marks.ts";

/** What became of the attempts whose clients were told nothing. */
export interface Unanswered {
  readonly stored: number;
  readonly notStored: number;
}

/** Says what is not as the clients were told, one line each; none = all is. */
export function judgeLedger(
  attempts: readonly Attempt[],
  marks: readonly StoredMark[],
): readonly string[] {
  const found = new Map<string, StoredMark[]>();
  for (const mark of marks) {
    const key = markKey(mark);
    found.set(key, [...(found.get(key) ?? []), mark]);
  }
  const known = new Set(attempts.map(markKey));
  return [
    ...attempts.flatMap((attempt) => judgeAttempt(attempt, found.get(markKey(attempt)) ?? [])),
    ...marks
      .filter((mark) => !known.has(markKey(mark)))
      .map((mark) => `${markOf(mark)}: nobody wanted it`),
  ];
}

/** Counts them; those that are certain to be stored or refused do not count. */
export function countUnanswered(
  attempts: readonly Attempt[],
  marks: readonly StoredMark[],
): Unanswered {
  const found = new Set(marks.map(markKey));
  const unanswered = attempts.filter(({ outcome }) => outcome === "unknown");
  const stored = unanswered.filter((attempt) => found.has(markKey(attempt))).length;
  return { stored, notStored: unanswered.length - stored };
}

function judgeAttempt(attempt: Attempt, marks: readonly StoredMark[]): string[] {
  const name = `${attempt.kind} ${attempt.id}`;
  const faults = attempt.fault === null ? [] : [`${name}: ${attempt.fault}`];
  if (attempt.outcome === "stored" && marks.length === 0) {
    faults.push(`${name} was acknowledged and is lost`);
  }
  if (attempt.outcome === "refused" && marks.length > 0) {
    faults.push(`${name} was refused and is stored`);
  }
  if (marks.length > 1) faults.push(`${name} is stored ${marks.length} times`);
  for (const { ticketId, version, missing } of marks) {
    if (missing !== null) faults.push(`${name} is there by halves: ${missing}`);
    if (attempt.ticketId !== 0 && ticketId !== attempt.ticketId && ticketId !== 0) {
      faults.push(`${name} is of ticket ${ticketId} and not of ${attempt.ticketId}`);
    }
    if (attempt.version !== 0 && version !== 0 && version !== attempt.version) {
      faults.push(`${name} made version ${version} and not ${attempt.version}`);
    }
  }
  return faults;
}

const markKey = ({ kind, id }: Pick<StoredMark, "kind" | "id">): string => `${kind} ${id}`;
