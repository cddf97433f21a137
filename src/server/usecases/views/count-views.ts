import type { Caller } from "../../../domain/access/caller.ts";
import type { ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import type { Context } from "../../context.ts";
import { countLists } from "../../storage/views/count-lists.ts";
import { archiveViewer } from "../archive/archive-viewer.ts";
import { catchUpFor } from "../archive/catch-up-for.ts";
import { currentCaller } from "../current-caller.ts";

/** How many tickets each list has for the caller now. */
export async function countViews(
  context: Context,
  caller: Caller,
  selections: readonly ArchiveSelection[],
): Promise<number[]> {
  for (const { condition } of selections) await catchUpFor(context, condition);
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  return countLists(context.database, selections, viewer);
}
