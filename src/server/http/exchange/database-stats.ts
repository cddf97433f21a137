import type { FastifyRequest } from "fastify";
import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { measuredContext } from "../../usecases/measured-context.ts";

/** What a call cost the database, while it is being found out. */
export interface DatabaseStats {
  /** To carry the call out in. */
  readonly context: Context;
  /** Headers for the answer, read once the call is over. */
  headers(): Readonly<Record<string, string>>;
}

/**
 * Tells what a call costs the database when an administrator asks by `X-DB-Stats: 1`: milliseconds,
 * statements and rows read.
 */
export function measureCall(
  request: FastifyRequest,
  caller: Caller | null,
  context: Context,
): DatabaseStats {
  if (request.headers["x-db-stats"] !== "1" || caller === null || !isAdministrator(caller)) {
    return { context, headers: () => ({}) };
  }
  const { context: measured, cost } = measuredContext(context);
  const beganAtMs = performance.now();
  return {
    context: measured,
    headers: () => {
      const tookMs = Math.round(performance.now() - beganAtMs);
      return { "x-db-stats": `implementationMS=${tookMs}&Calls=${cost.calls}&Read=${cost.rows}` };
    },
  };
}
