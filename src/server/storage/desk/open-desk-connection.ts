import type { Client, ClientConfig } from "pg";
import { openConnection } from "../connection.ts";

/** A connection that takes longer to answer counts as lost. */
const ANSWER_LIMIT_MS = 5_000;

/**
 * A connection outside the pool for reading the desk: calls wait for a fresh desk while they hold the
 * pool's connections. Throws `DatabaseUnavailable`.
 */
export function openDeskConnection(
  connection: ClientConfig,
  applicationName: string,
): Promise<Client> {
  return openConnection(
    { query_timeout: ANSWER_LIMIT_MS, ...connection, pipeline: true },
    applicationName,
  );
}
