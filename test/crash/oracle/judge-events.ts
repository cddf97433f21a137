import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { crashIds } from "../desk/fill-crash-desk.ts";

/** What came of the calls of the webhook. */
export interface EventTally {
  readonly events: number;
  /** Calls that told again what was told already. */
  readonly repeats: number;
}

export const countCalls = (calls: ReadonlyMap<string, number>): EventTally => {
  const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
  return { events: calls.size, repeats: all - calls.size };
};

/**
 * Holds what the target of the webhook was told against what is stored: nothing was told that is not
 * stored, and what counts as delivered was told, under the id with which it is stored.
 */
export async function judgeEvents(
  db: Queryable,
  calls: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ event_id: string; state: number }>(
    "select event_id, state from webhook_delivery where webhook_id = $1",
    [crashIds.listener],
  );
  const stored = new Set(rows.map(({ event_id }) => event_id));
  return [
    ...[...calls.keys()]
      .filter((id) => !stored.has(id))
      .map((id) => `event ${id} was told and is not stored`),
    ...rows
      .filter(({ event_id, state }) => state === 2 && !calls.has(event_id))
      .map(({ event_id }) => `event ${event_id} counts as delivered and was not told`),
  ];
}
