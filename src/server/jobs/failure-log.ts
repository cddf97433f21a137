import type { Logger } from "pino";

/** Reports what keeps failing, without filling the log with it. */
export interface FailureLog {
  /** Notes one more failure of `subject`. Only the 1st, 2nd, 4th, 8th … in a row is written. */
  failed(subject: string, error: unknown): void;
  /** Ends a row of failures. */
  succeeded(subject: string): void;
}

/** More subjects than that are not told apart for ever: the counts then start anew. */
const SUBJECTS_MAX = 10_000;

export function createFailureLog(log: Pick<Logger, "error" | "info">): FailureLog {
  const failuresInARow = new Map<string, number>();
  return {
    failed(subject, error) {
      if (failuresInARow.size >= SUBJECTS_MAX) failuresInARow.clear();
      const failures = (failuresInARow.get(subject) ?? 0) + 1;
      failuresInARow.set(subject, failures);
      if (!Number.isInteger(Math.log2(failures))) return;
      log.error({ err: error, subject, failures }, "a job failed and will be tried again");
    },
    succeeded(subject) {
      const failures = failuresInARow.get(subject);
      if (failures === undefined) return;
      failuresInARow.delete(subject);
      log.info({ subject, failures }, "a job that had failed works again");
    },
  };
}
