import type { EventTally } from "../oracle/judge-events.ts";
import type { Unanswered } from "../oracle/judge-ledger.ts";

/** What is killed in the middle of the work. */
export const killKinds = ["server", "server and database", "database"] as const;

export type KillKind = (typeof killKinds)[number];

export interface CrashTally {
  readonly kills: Readonly<Record<KillKind, number>>;
  /** Attempts that clients were told are stored, by what they were. */
  readonly stored: Readonly<Record<string, number>>;
  /** Changes that came too late for the version they were held against. */
  readonly refused: number;
  /** What became of those of which clients were told nothing. */
  readonly unanswered: Unanswered;
  /** Tickets that had their turn in a job. */
  readonly turns: number;
  readonly levels: number;
  readonly events: EventTally;
  /** Tickets whose logs, added up anew, were held against what is stored. */
  readonly refolded: number;
  /** From the start of a process to its listening line. */
  readonly startsMs: readonly number[];
  /** Contents on the disk that nothing names. */
  readonly looseFiles: number;
}

export interface CrashResult {
  /** For example `embedded PostgreSQL 18.4`. */
  readonly database: string;
  readonly seed: number;
  readonly tally: CrashTally;
  /** What is not as it should be, one line each; none = nothing was found. */
  readonly findings: readonly string[];
}

/** Every third kill also hits the database, and every sixth only that. */
export function killKindOf(number: number): KillKind {
  if (number % 3 !== 2) return "server";
  return number % 6 === 5 ? "database" : "server and database";
}
