import type {
  ArchiveQuery,
  ArchiveSelection,
  Cell,
} from "../../../../domain/archive/archive-query.ts";
import type { Group } from "../../../../domain/archive/grouping/grouping.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";
import { getArchiveGroups } from "../../../usecases/archive/get-archive-groups.ts";
import { getArchivePage } from "../../../usecases/archive/get-archive-page.ts";
import { cellReaderOf, type CellReader } from "../cells/cell-reader.ts";
import { plainValue, type PlainValue } from "../cells/plain-value.ts";
import { MOST_ROWS } from "../list-limits.ts";
import type { ListCall } from "../list-call.ts";
import { groupedRows, groupRow, totalRow, type GroupedRow } from "./grouped-rows.ts";
import type { GroupedColumn, Grouping } from "./read-grouping.ts";

/** What a grouped list is asked for. */
export interface GroupedWish {
  readonly selection: ArchiveSelection;
  readonly order: ArchiveQuery["order"];
  readonly limit: number;
  readonly skip: number;
  readonly withTotal: boolean;
}

export interface GroupedPage {
  readonly rows: readonly GroupedRow[];
  /** How many to pass over for the next page; null on the last one. */
  readonly next: number | null;
}

/**
 * One page of a list of which something is computed. Where only rows of groups are shown, the database
 * computes them, of however many rows; else the rows are gone through one by one.
 *
 * @throws AppError "validation" when there are too many for that
 */
export function groupedPage(
  call: ListCall,
  grouping: Grouping,
  wish: GroupedWish,
): Promise<GroupedPage> {
  const showsRows = grouping.columns.some(({ inDetail }) => inDetail);
  return showsRows ? pageOfRows(call, grouping, wish) : pageOfGroups(call, grouping, wish);
}

async function pageOfGroups(
  call: ListCall,
  { columns, key }: Grouping,
  { selection, limit, skip, withTotal }: GroupedWish,
): Promise<GroupedPage> {
  const { context, caller, dates } = call;
  const aggregates = columns.flatMap(({ shows }) =>
    shows.kind === "aggregate" ? [shows.aggregate] : [],
  );
  const query = { ...selection, key, aggregates, page: { limit, skip }, zone: dates.zone };
  const { groups, hasMore, total } = await getArchiveGroups(context, caller, { query, withTotal });
  const reader = cellReaderOf(call);
  const rows = groups.flatMap((group) => {
    const groupKey = keyOf(group, { columns, key }, reader);
    const shown = { columns, results: resultsOf(columns, group) };
    return [...groupRow("header", groupKey, shown), ...groupRow("footer", groupKey, shown)];
  });
  const last = hasMore || total === null ? [] : [totalRow(columns, resultsOf(columns, total))];
  return { rows: [...rows, ...last], next: hasMore ? skip + groups.length : null };
}

function keyOf(group: Group, { columns, key }: Grouping, reader: CellReader): PlainValue {
  const shown = columns.find(({ shows }) => shows.kind === "key");
  if (key === null || shown === undefined) return null;
  if (key.part !== null) return group.key as PlainValue;
  const cell: Cell = { value: group.key, name: group.name };
  // The database has put days together already.
  const isDay = shown.column.value?.as === "day";
  const column = isDay ? { ...shown.column, value: { as: "civilDay" } as const } : shown.column;
  return plainValue(column, cell, reader);
}

/** In the order of the columns, of which only some are computed. */
function resultsOf(
  columns: readonly GroupedColumn[],
  { values }: Group,
): readonly (number | null)[] {
  const left = [...values];
  return columns.map(({ shows }) => (shows.kind === "aggregate" ? (left.shift() ?? null) : null));
}

async function pageOfRows(
  call: ListCall,
  grouping: Grouping,
  { selection, order, limit, skip, withTotal }: GroupedWish,
): Promise<GroupedPage> {
  const { columns, key } = grouping;
  const byKey =
    key === null ? [] : [{ column: key.column, descending: false, rankedIds: key.rankedIds }];
  const page = await getArchivePage(call.context, call.caller, {
    ...selection,
    columns: columns.map(({ column }) => column),
    order: [...byKey, ...order.filter(({ column }) => column !== key?.column)],
    page: { limit: MOST_ROWS, skip: 0, after: null },
    counts: false,
    zone: call.dates.zone,
  });
  if (page.next !== null) {
    throw new AppError("validation", say(archiveTexts.tooManyDetails, { most: MOST_ROWS }));
  }
  const all = groupedRows(page.rows, grouping, { reader: cellReaderOf(call), withTotal });
  const end = skip + limit;
  return { rows: all.slice(skip, end), next: end < all.length ? end : null };
}
