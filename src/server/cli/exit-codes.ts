/** What the exit code of every command means; service managers decide by it whether to try again. */
export const exitCodes = {
  /** Done, or stopped on request. */
  done: 0,
  /** Something failed while it ran. */
  failed: 1,
  /** Wrong use or configuration: trying again cannot help. */
  wrongUse: 2,
  /** The database cannot be used. */
  database: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
