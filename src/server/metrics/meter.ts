/** What became of the wish to save a ticket. */
export type SaveOutcome = "stored" | "unchanged" | "tried" | "refused" | "failed";

/** How a target took a call. */
export type CallOutcomeName = "delivered" | "refused" | "failed";

/** Counts what the desk does. The names that it is given come from the program, never from callers. */
export interface Meter {
  ticketSaved(outcome: SaveOutcome): void;
  webhookCalled(outcome: CallOutcomeName): void;
  /** A record had its turn in a job. */
  jobWorked(job: string, outcome: "done" | "failed"): void;
}

/** For programs that nobody watches. */
export const silentMeter: Meter = {
  ticketSaved() {},
  webhookCalled() {},
  jobWorked() {},
};
