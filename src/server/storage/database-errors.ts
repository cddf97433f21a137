/**
 * The database cannot answer at the moment: not reachable, shutting down, out of connections. Trying
 * again later may succeed.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** The database went away while it was storing something: whether that is stored is not known. */
export class DatabaseLeftOpen extends DatabaseUnavailable {}

/**
 * This database cannot be used by this program until somebody acts. The message is one sentence for
 * the operator that says what to do.
 */
export class DatabaseUnusable extends Error {
  override readonly name = "DatabaseUnusable";
}

/** The five-character SQLSTATE or the code of a failed system call, if the error carries one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether the server itself reported the failure; if not, nobody knows how far it got. */
export function answeredByServer(error: unknown): boolean {
  return /^[0-9A-Z]{5}$/.test(errorCode(error) ?? "");
}

/** Two transactions stood in each other's way and the server chose this one to try again. */
export function isConcurrencyFailure(error: unknown): boolean {
  const code = errorCode(error);
  return code === "40001" || code === "40P01";
}

/** Turns errors that mean "not now" into `DatabaseUnavailable` and leaves all others as they are. */
export function translateError(error: unknown): unknown {
  if (!meansUnavailable(error)) return error;
  return new DatabaseUnavailable(`The database is not available: ${reasonOf(error)}.`, {
    cause: error,
  });
}

/**
 * The same for an attempt to connect. What else fails then (a password, a certificate, a name) waits for
 * the operator.
 */
export function translateOpeningError(error: unknown): DatabaseUnavailable | DatabaseUnusable {
  const translated = translateError(error);
  if (translated instanceof DatabaseUnavailable || translated instanceof DatabaseUnusable) {
    return translated;
  }
  return new DatabaseUnusable(`The database cannot be opened: ${reasonOf(error)}.`, {
    cause: error,
  });
}

/** Trying several addresses of one name fails with all their errors and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/**
 * A connection that failed so should not be used again: its prepared statements no longer fit (0A000
 * after a change of the schema, 26000 when the server forgot them).
 */
export function spoilsConnection(error: unknown): boolean {
  const code = errorCode(error);
  return code === "0A000" || code === "26000";
}

const unavailableCodes = new Set([
  "57P01", // terminated by an administrator
  "57P02", // the server crashed
  "57P03", // starting up or shutting down
  "57P05", // closed after being idle
  "25006", // the server has become a read-only replica
  "25P03", // idle for too long inside a transaction
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
]);

/** The driver reports a lost connection and a full pool by text only. */
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

function meansUnavailable(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return false;
  if (error instanceof AggregateError) return error.errors.some(meansUnavailable);
  const code = errorCode(error);
  if (code === undefined) return unavailableMessages.test(error.message);
  // 08: connection exceptions, 53: out of memory, disk or connections.
  return unavailableCodes.has(code) || /^(08|53)...$/.test(code) || isClosedDatabase(error, code);
}

/** An administrator closed the database to new sessions. The code alone says less: many states have it. */
function isClosedDatabase(error: Error, code: string): boolean {
  return code === "55000" && "severity" in error && error.severity === "FATAL";
}
