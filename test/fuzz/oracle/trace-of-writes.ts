import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { traceTables, type TableTraces } from "../../support/table-traces.ts";

/**
 * Where it is noted, whatever comes of a request, that a credential was used or that others should look anew; and
 * the index of the search, which learns of earlier changes when somebody searches.
 */
const notedAnyway = [
  "access_token",
  "session",
  "login_ticket",
  "desk_version",
  "search_entry",
  "search_change",
];

/** Another one as soon as anything was stored that a request had to be granted for. */
export function traceOfWrites(db: Queryable): Promise<TableTraces> {
  return traceTables(db, notedAnyway);
}
