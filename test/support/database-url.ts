import type { TestDatabase } from "./test-database.ts";

/** The address of a test database, as an operator would write it. */
export function databaseUrlOf({ connection }: TestDatabase): string {
  const { connectionString, user = "", password, host = "", port = 0, database = "" } = connection;
  if (connectionString !== undefined) {
    return Object.assign(new URL(connectionString), { pathname: `/${database}` }).href;
  }
  const secret = typeof password === "string" ? `:${encodeURIComponent(password)}` : "";
  return `postgres://${user}${secret}@${encodeURIComponent(host)}:${port}/${database}`;
}
