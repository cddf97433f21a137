import { reserveIds, type NumberedKind } from "../../storage/import/reserve-ids.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * Sees to it that no record gets an id that one of the other desk has and could keep: new ones get ids above
 * all of them, those of the import that cannot keep theirs too.
 */
export async function keepIdsFree(
  { context, isTrial }: ImportRun,
  kind: NumberedKind,
  upTo: number,
): Promise<void> {
  if (!isTrial) await reserveIds(context.database, kind, upTo);
}
