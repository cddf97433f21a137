import type { Instant } from "../../domain/instant.ts";

/** A place in the order in which a job takes what is due. */
export interface DuePosition {
  readonly dueAt: string;
  readonly id: number;
}

/** What a job looks for. */
export interface DueSearch {
  readonly now: Instant;
  /** Up to this one everything has been looked at; null = nothing has. */
  readonly after: DuePosition | null;
  readonly limit: number;
}

/** One thing that is due, such as a ticket that escalates. */
export interface DueWork extends DuePosition {
  /**
   * Does it in a transaction of its own, if it still is to be done by then. Returns how much was done:
   * 0 when somebody else was faster, or holds the record at the moment.
   */
  handle(): Promise<number>;
}
