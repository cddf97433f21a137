import type { StatementKind } from "./statement-kind.ts";

/** How many connections of a pool there are, and who waits for one. */
export interface PoolState {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Told of everything that is sent to the database. */
export interface StatementMeter {
  /** A statement or command was answered. */
  answered(kind: StatementKind, seconds: number, failed: boolean): void;
  /** Something was sent on a connection on which nothing else was under way. */
  waitBegan(): void;
  /** Where the state of the pool can be read at any time. */
  watchPool(readState: () => PoolState): void;
}

export const silentStatements: StatementMeter = {
  answered() {},
  waitBegan() {},
  watchPool() {},
};
