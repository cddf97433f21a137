import type { ImportResult } from "../../../domain/import/import-tally.ts";
import { addFavourite, isFavourite } from "../../storage/favourites.ts";
import type { ImportRun } from "./import-run.ts";

/** A favourite with the ids of the other desk. */
export interface SourceFavourite {
  readonly userId: number;
  readonly ticketId: number;
  readonly extraInfo: string;
}

/** Takes over a favourite; a ticket that is one already stays as it is. */
export async function importFavourite(
  run: ImportRun,
  source: SourceFavourite,
): Promise<ImportResult> {
  const { database, clock } = run.context;
  const userId = run.find("user", source.userId);
  const ticketId = run.find("ticket", source.ticketId);
  if (userId === undefined || ticketId === undefined) return run.isTrial ? "created" : "skipped";
  if (await isFavourite(database, { userId, ticketId })) return "unchanged";
  if (run.isTrial) return "created";
  const { extraInfo } = source;
  await addFavourite(database, { userId, ticketId, extraInfo, addedAt: clock.now() });
  return "created";
}
