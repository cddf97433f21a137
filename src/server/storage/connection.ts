import type { Client, ClientBase, ClientConfig } from "pg";
import { translateOpeningError } from "./database-errors.ts";
import { LearningClient } from "./described-once.ts";
import { valueTypes } from "./value-types.ts";

export interface SessionLimits {
  /** Longest time one statement may run on the server; 0 = no limit. */
  readonly statementTimeoutMs: number;
  /** Longest time an open transaction may wait for its next statement; 0 = no limit. */
  readonly idleInTransactionTimeoutMs: number;
}

const unlimited: SessionLimits = { statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };

const CONNECT_TIMEOUT_MS = 10_000;

/** The settings of every connection of ours, alone or in the pool. */
export function connectionSettings(
  connection: ClientConfig,
  applicationName: string,
): ClientConfig {
  return {
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...connection,
    types: valueTypes,
  };
}

/**
 * Prepares a fresh session: UTC and ISO dates, which the value parsers rely on, the time limits, and no compiling of
 * queries, which costs short ones more than it saves.
 * A query instead of start-up options, because poolers in front of a server refuse options they do not
 * know.
 */
export async function prepareSession(client: ClientBase, limits: SessionLimits): Promise<void> {
  await client.query(
    `select set_config('TimeZone', 'UTC', false),
            set_config('DateStyle', 'ISO, YMD', false),
            set_config('statement_timeout', $1, false),
            set_config('idle_in_transaction_session_timeout', $2, false),
            (select set_config(name, 'off', false) from pg_settings where name = 'jit')`,
    [String(limits.statementTimeoutMs), String(limits.idleInTransactionTimeoutMs)],
  );
}

/**
 * Opens one connection outside the pool, for work that keeps it: migrations, the lock of the owning
 * server, listening for notifications. The caller ends it. Throws `DatabaseUnavailable` or
 * `DatabaseUnusable`.
 */
export async function openConnection(
  connection: ClientConfig,
  applicationName: string,
  limits: SessionLimits = unlimited,
): Promise<Client> {
  const client = new LearningClient(connectionSettings(connection, applicationName));
  // A lost connection also rejects the next query; without a listener the event would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    await prepareSession(client, limits);
    return client;
  } catch (error) {
    await client.end();
    throw translateOpeningError(error);
  }
}
