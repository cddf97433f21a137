import type { Caller } from "../../../domain/access/caller.ts";
import type { ArchiveQuery, ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  findListSnapshot,
  type StoredListSnapshot,
} from "../../storage/list-snapshots/list-snapshot-rows.ts";
import {
  countSnapshotNews,
  findSnapshotIndex,
  listSnapshotWindow,
  type SnapshotNews,
} from "../../storage/list-snapshots/snapshot-tickets.ts";
import { listSnapshotTexts } from "../../texts/list-snapshot-texts.ts";
import { say } from "../../texts/text.ts";
import { archiveViewer } from "../archive/archive-viewer.ts";
import { catchUpFor } from "../archive/catch-up-for.ts";
import { getArchivePage, type ArchivePage } from "../archive/get-archive-page.ts";
import { currentCaller } from "../current-caller.ts";

export type { SnapshotNews, StoredListSnapshot };

/** A snapshot of the caller. Throws `AppError` "notFound" for those of others as if there were none. */
export async function getListSnapshot(
  context: Context,
  caller: Caller,
  snapshotId: number,
): Promise<StoredListSnapshot> {
  const wish = { snapshotId, userId: caller.user.userId, now: context.clock.now() };
  const found = await findListSnapshot(context.database, wish);
  if (found !== null) return found;
  throw new AppError("notFound", say(listSnapshotTexts.unknownSnapshot));
}

/** Tickets of a snapshot as they are now. */
export interface SnapshotWindow {
  /** All of the window, in the order of the snapshot. */
  readonly ticketIds: readonly number[];
  /** Those that the caller may list by now, in any order. */
  readonly page: ArchivePage;
  /** Those that the list still has. */
  readonly isIn: ReadonlySet<number>;
}

export async function getSnapshotWindow(
  context: Context,
  caller: Caller,
  wish: {
    readonly snapshotId: number;
    readonly offset: number;
    readonly count: number;
    readonly query: Omit<ArchiveQuery, "page" | "counts">;
  },
): Promise<SnapshotWindow> {
  const { query, count } = wish;
  const ticketIds = await listSnapshotWindow(context.database, wish);
  const among = conditionOf(query, ticketIds);
  const paging = { page: { limit: count, skip: 0, after: null }, counts: false, order: [] };
  const [page, still] = await Promise.all([
    getArchivePage(context, caller, { ...query, ...paging, condition: among, withClosed: true }),
    getArchivePage(context, caller, {
      ...query,
      ...paging,
      condition: { kind: "all", of: [among, query.condition] },
      columns: [],
    }),
  ]);
  return { ticketIds, page, isIn: new Set(still.rows.map(({ key }) => key)) };
}

function conditionOf({ provider }: ArchiveSelection, ticketIds: readonly number[]): Condition {
  const column = provider.columns.find("ticketId");
  if (column === undefined) throw new Error(`${provider.name} has no ids`);
  return { kind: "test", column, test: { kind: "oneOf", values: ticketIds } };
}

/** What the list of a snapshot has gained and lost for the caller since it was taken. */
export async function getSnapshotNews(
  context: Context,
  caller: Caller,
  wish: { readonly snapshotId: number; readonly selection: ArchiveSelection },
): Promise<SnapshotNews> {
  await catchUpFor(context, wish.selection.condition);
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  return countSnapshotNews(context.database, wish, viewer);
}

/** Where a ticket stands in a snapshot, from 0; null when it is not there. */
export async function getSnapshotIndex(
  { database }: Context,
  wish: { readonly snapshotId: number; readonly ticketId: number },
): Promise<number | null> {
  return findSnapshotIndex(database, wish);
}
