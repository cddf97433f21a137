import type { Caller } from "../../../domain/access/caller.ts";
import type { Group } from "../../../domain/archive/grouping/grouping.ts";
import type { Context } from "../../context.ts";
import { groupArchive, type GroupingQuery } from "../../storage/archive/group-archive.ts";
import { readTogether } from "../../storage/read-together.ts";
import { currentCaller } from "../current-caller.ts";
import { archiveViewer } from "./archive-viewer.ts";
import { catchUpFor } from "./catch-up-for.ts";

export interface ArchiveGroups {
  readonly groups: readonly Group[];
  readonly hasMore: boolean;
  /** What all rows come to; null when nobody asked. */
  readonly total: Group | null;
}

/** One page of the groups that the rows of a list fall into, as far as the caller may see them. */
export async function getArchiveGroups(
  context: Context,
  caller: Caller,
  { query, withTotal }: { readonly query: GroupingQuery; readonly withTotal: boolean },
): Promise<ArchiveGroups> {
  await catchUpFor(context, query.condition);
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  const whole = { ...query, key: null, page: { limit: 1, skip: 0 } };
  const [groups, totals] = await readTogether(context.database, (reader) =>
    Promise.all([
      groupArchive(reader, query, viewer),
      withTotal ? groupArchive(reader, whole, viewer) : [],
    ]),
  );
  const { limit } = query.page;
  return {
    groups: groups.slice(0, limit),
    hasMore: groups.length > limit,
    total: totals[0] ?? null,
  };
}
