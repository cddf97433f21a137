import type { ArchiveListItem } from "../../../contract/carriers/archive-list-item.ts";
import type { Wire } from "../../../contract/wire.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { ColumnIndex } from "../../../domain/archive/columns/column-index.ts";
import type { Restriction } from "../../../domain/archive/filter/restrictions.ts";
import { AppError } from "../../errors.ts";
import { archiveTexts } from "../../texts/archive-texts.ts";
import { say } from "../../texts/text.ts";
import {
  getArchivePage,
  type ArchivePage,
  type ArchiveRow,
} from "../../usecases/archive/get-archive-page.ts";
import { cellReaderOf, type CellReader } from "./cells/cell-reader.ts";
import { encodedText } from "./cells/encoded-text.ts";
import { hintsOf } from "./cells/hints-of.ts";
import type { ListCall } from "./list-call.ts";
import { MOST_ROWS } from "./list-limits.ts";
import { archiveListsOf } from "./lists/archive-lists.ts";
import { requireProvider } from "./options/find-provider.ts";
import { readColumns } from "./options/read-columns.ts";
import { readFilter, readRestrictions } from "./options/read-filter.ts";
import { readOrder, type WishedOrder } from "./options/read-order.ts";
import { wantsClosed } from "./options/wants-closed.ts";
import {
  entityNameOf,
  presentRight,
  rightOfRow,
  rowHints,
  type ShownColumn,
} from "./present-row.ts";

/** What an operation asks of a list. */
export interface ItemsWish {
  readonly providerName: string;
  readonly columns: readonly string[];
  readonly order: readonly WishedOrder[];
  /** Written as a filter, or put together of restrictions. */
  readonly restrictions: string | readonly Restriction[];
  readonly entities: readonly string[];
  /** From 0 on. */
  readonly page: number;
  /** 0 or less = as many rows as there may be. */
  readonly pageSize: number;
  readonly counts: boolean;
}

/** The rows of a page, and how many there are on all pages; 0 when nobody counts. */
export interface Items {
  readonly columns: readonly ShownColumn[];
  readonly items: readonly Wire<typeof ArchiveListItem>[];
  readonly rowCount: number;
}

/**
 * One page of a list as operations answer it: every value as a text that is the same in every culture.
 *
 * @throws AppError
 */
export async function listItems(call: ListCall, wish: ItemsWish): Promise<Items> {
  const provider = requireProvider(wish.providerName, "ProviderName");
  const columns = columnsOnDesk(provider, call.presentation.desk);
  const shown = readColumns(wish.columns, columns, provider);
  const page = await getArchivePage(call.context, call.caller, {
    provider,
    condition: conditionOf(call, wish, columns),
    withClosed: wantsClosed(wish.entities, provider),
    inAnyState: false,
    columns: shown.map(({ column }) => column),
    order: orderOf(call, wish, { provider, columns }),
    page: pageOf(wish),
    counts: wish.counts,
    zone: call.dates.zone,
  });
  const reader = cellReaderOf(call);
  return {
    columns: shown,
    items: page.rows.map((row) => itemOf(row, page, { provider, shown, reader })),
    rowCount: page.count ?? 0,
  };
}

function conditionOf(call: ListCall, { restrictions }: ItemsWish, columns: ColumnIndex) {
  return typeof restrictions === "string"
    ? readFilter(restrictions, { call, columns, member: "Restriction" })
    : readRestrictions(restrictions, { call, columns, member: "Restriction" });
}

function orderOf(
  { presentation: { desk, language } }: ListCall,
  { order }: ItemsWish,
  on: { readonly provider: ArchiveProvider; readonly columns: ColumnIndex },
) {
  return readOrder(order, { ...on, lists: archiveListsOf(desk, language), member: "SortOrder" });
}

function pageOf({ page, pageSize }: ItemsWish) {
  if (page < 0) throw new AppError("validation", say(archiveTexts.negativePage));
  const limit = pageSize <= 0 ? MOST_ROWS : Math.min(pageSize, MOST_ROWS);
  return { limit, skip: page * limit, after: null };
}

const emptyCell = { value: null, name: null };

function itemOf(
  row: ArchiveRow,
  page: ArchivePage,
  how: {
    readonly provider: ArchiveProvider;
    readonly shown: readonly ShownColumn[];
    readonly reader: CellReader;
  },
): Wire<typeof ArchiveListItem> {
  const { provider, shown, reader } = how;
  return {
    EntityName: entityNameOf(provider),
    PrimaryKey: row.key,
    ColumnData: Object.fromEntries(
      shown.map(({ shownAs, column }, index) => {
        const cell = row.cells[index] ?? emptyCell;
        const DisplayValue = encodedText(column, cell, reader);
        return [shownAs, { DisplayValue, ...hintsOf(column, cell) }];
      }),
    ),
    ...rowHints(row, provider),
    TableRight: presentRight(rightOfRow(row, page), reader.language),
    FieldProperties: {},
  };
}
