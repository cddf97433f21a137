import { DatabaseUnavailable, DatabaseUnusable, errorCode } from "./storage/database-errors.ts";

/** What the commonest failures mean for whoever wrote the address. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was closed",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name cannot be resolved at the moment",
  ENOENT: "there is no such socket",
  ETIMEDOUT: "the host does not answer",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  "28P01": "the password is wrong",
  "28000": "this user may not sign in from here",
  "3D000": "there is no such database",
  "42501": "this user may not create tables in it",
  "53300": "it has no connection left",
  "57P03": "it is starting up or shutting down",
};

/**
 * A failure to open a database, as one sentence that names the database without its password. Faults
 * that are not the operator's stay as they are, and so does what is a sentence already.
 */
export function describeDatabaseFailure(error: unknown, databaseUrl: string | null): unknown {
  if (databaseUrl === null || error instanceof DatabaseUnusable) return error;
  const cause = rootOf(error);
  const reason = reasons[errorCode(cause) ?? ""] ?? (cause instanceof Error ? cause.message : "");
  if (!(error instanceof DatabaseUnavailable) && errorCode(cause) === undefined) return error;
  return new DatabaseUnusable(
    `The database ${withoutSecrets(databaseUrl)} cannot be used: ${reason}.`,
    { cause: error },
  );
}

/** Several addresses of one host fail together, each for a reason of its own; the first one speaks. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0]);
  return error instanceof DatabaseUnavailable && error.cause !== undefined
    ? rootOf(error.cause)
    : error;
}

function withoutSecrets(databaseUrl: string): string {
  const { protocol, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${host}${pathname}`;
}
