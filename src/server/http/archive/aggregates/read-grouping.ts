import type { Column } from "../../../../domain/archive/columns/column.ts";
import type { ColumnIndex } from "../../../../domain/archive/columns/column-index.ts";
import type {
  Aggregate,
  DatePart,
  GroupKey,
} from "../../../../domain/archive/grouping/grouping.ts";
import { sortKindOf } from "../../../../domain/archive/sort-kind.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";
import { MOST_COLUMNS } from "../list-limits.ts";
import type { ArchiveLists } from "../lists/archive-lists.ts";
import { shownName } from "../options/shown-name.ts";
import type { ComputedItem, SelectItem } from "./select-item.ts";

/** A column of a grouped list: under which name it is shown, in which rows, and what it shows. */
export interface GroupedColumn {
  readonly shownAs: string;
  readonly shows:
    | { readonly kind: "plain" }
    | { readonly kind: "key" }
    | { readonly kind: "part"; readonly part: DatePart }
    | { readonly kind: "aggregate"; readonly aggregate: Aggregate };
  readonly column: Column;
  readonly inHeader: boolean;
  readonly inFooter: boolean;
  readonly inDetail: boolean;
}

export interface Grouping {
  readonly columns: readonly GroupedColumn[];
  /** Null when all rows are one group. */
  readonly key: GroupKey | null;
}

/**
 * Finds the columns of a list of which something is computed.
 *
 * @throws AppError "validation", and "notImplemented" for groups within groups
 */
export function readGrouping(
  items: readonly SelectItem[],
  columns: ColumnIndex,
  lists: ArchiveLists,
): Grouping {
  if (items.length > MOST_COLUMNS) {
    throw new AppError("validation", say(archiveTexts.tooManyColumns, { most: MOST_COLUMNS }));
  }
  const grouped = items.flatMap((item) => groupedColumnOf(item, columns));
  const keys = grouped.filter(({ shows }) => shows.kind === "key");
  if (keys.length > 1) {
    throw new AppError("notImplemented", say(archiveTexts.unsupportedAggregation));
  }
  const key = items.find((item) => item.kind === "computed" && item.compute === "groupBy");
  const [first] = keys;
  return {
    columns: grouped,
    key:
      first === undefined || key?.kind !== "computed"
        ? null
        : { column: first.column, part: key.part, rankedIds: rankedIdsOf(first.column, lists) },
  };
}

/** As in every list, plain columns that there are not are left out. */
function groupedColumnOf(item: SelectItem, columns: ColumnIndex): readonly GroupedColumn[] {
  if (item.kind === "plain") {
    const column = columns.find(item.name);
    const plain = { shows: { kind: "plain" }, inHeader: false, inFooter: false } as const;
    return column === undefined ? [] : [{ shownAs: item.name, column, ...plain, inDetail: true }];
  }
  const { written, inHeader, inFooter, inDetail } = item;
  const column = columnOf(item, columns);
  return [{ shownAs: written, column, shows: shownOf(item, column), inHeader, inFooter, inDetail }];
}

function columnOf(item: ComputedItem, columns: ColumnIndex): Column {
  const column = columns.find(item.column);
  if (column === undefined) {
    const named = shownName(item.column);
    throw new AppError("validation", say(archiveTexts.unknownColumn, { column: named }));
  }
  return column;
}

function shownOf(item: ComputedItem, column: Column): GroupedColumn["shows"] {
  const { compute, part } = item;
  const fits = (does: boolean) => {
    if (!does) throw notComputable(item, column);
  };
  const isDate = column.value?.as === "instant" || column.value?.as === "day";
  switch (compute) {
    case "groupBy":
      fits(sortKindOf(column) !== null && (part === null || isDate));
      return { kind: "key" };
    case "value":
      fits(isDate && part !== null);
      return { kind: "part", part: part ?? "year" };
    case "sum":
    case "avg":
      fits(column.value?.as === "number" || column.value?.as === "seconds");
      break;
    default:
      fits(sortKindOf(column) !== null);
  }
  return { kind: "aggregate", aggregate: { compute, column } };
}

function rankedIdsOf({ value }: Column, lists: ArchiveLists): readonly number[] {
  return value?.as === "choice" ? lists.itemsOf(value.list).map(({ id }) => id) : [];
}

function notComputable({ written }: ComputedItem, { path }: Column): AppError {
  const name = written.slice(0, written.indexOf("(")).trim();
  const text = say(archiveTexts.notComputable, { function: shownName(name), column: path });
  return new AppError("validation", text);
}
