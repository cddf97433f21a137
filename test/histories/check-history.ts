import { buildHistoryDesk } from "./build-history-desk.ts";
import type { History } from "./history.ts";
import { playHistory, type Moment } from "./play-history.ts";
import { createLogReader } from "./read-along.ts";

/** A history that went wrong: what happened, and what is then not as the log has it. */
export interface Mismatch {
  readonly moments: readonly Moment[];
  readonly differences: readonly string[];
}

/**
 * Lives a history through and reads along in its log. After everything that happens, the stored
 * ticket must be what its log, added up anew, makes it. Null = it always is.
 */
export function checkHistory(
  history: History,
  observe: (moment: Moment) => void = () => {},
): Mismatch | null {
  const desk = buildHistoryDesk(history);
  const reader = createLogReader(desk);
  const moments: Moment[] = [];
  try {
    for (const moment of playHistory(history, desk)) {
      moments.push(moment);
      observe(moment);
      const logged = moment.stored === null ? [] : reader.takeIn(moment.stored);
      const differences = [...logged, ...leftUndone(moment)];
      if (differences.length > 0) return { moments, differences };
    }
  } catch (error) {
    const differences = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return { moments, differences };
  }
  return null;
}

/** A job that has run leaves nothing due. */
function leftUndone({ at, what, stored }: Moment): string[] {
  if (what.kind !== "activate" && what.kind !== "escalate") return [];
  if (stored === null) return [`${what.kind}: something was due, but nothing done`];
  const { activatesAt, escalatesAt } = stored.ticket;
  const dueAt = what.kind === "activate" ? activatesAt : escalatesAt;
  return dueAt === null || dueAt > at ? [] : [`${what.kind}: still due at ${dueAt}`];
}
