import type { ArchiveQuery } from "../../../domain/archive/archive-query.ts";
import type { ColumnIndex } from "../../../domain/archive/columns/column-index.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { QueryOf } from "../resources/resource-shapes.ts";
import { AppError } from "../../errors.ts";
import { archiveTexts } from "../../texts/archive-texts.ts";
import { say } from "../../texts/text.ts";
import { groupedPage } from "./aggregates/grouped-page.ts";
import { parseSelect } from "./aggregates/parse-select.ts";
import { presentGroupedRows } from "./aggregates/present-grouped-rows.ts";
import { readGrouping } from "./aggregates/read-grouping.ts";
import { getArchivePage } from "../../usecases/archive/get-archive-page.ts";
import { cellReaderOf } from "./cells/cell-reader.ts";
import type { ListCall } from "./list-call.ts";
import { archiveListsOf } from "./lists/archive-lists.ts";
import { nextPageLink, type ListAddress } from "./next-page.ts";
import type { archiveQuery } from "./options/list-query.ts";
import { readPageToken } from "./options/page-token.ts";
import { readColumns } from "./options/read-columns.ts";
import { readFilter } from "./options/read-filter.ts";
import { parseOrder, readOrder } from "./options/read-order.ts";
import { readSkip, readTop } from "./options/row-count.ts";
import { wantsClosed } from "./options/wants-closed.ts";
import { presentRows } from "./present-list.ts";

/** What is asked of a list. Lists outside `/Archive` are never asked for the last two. */
export type ListOptions = Omit<QueryOf<typeof archiveQuery>, "$metadata" | "$inlineCount"> &
  Partial<QueryOf<typeof archiveQuery>>;

/** Which list is meant, and where it is. */
export interface ListTarget {
  readonly provider: ArchiveProvider;
  /** What its rows have to be besides what the caller asks. */
  readonly within: Condition | null;
  /** Tickets in whatever state, for what is asked of one ticket only. */
  readonly inAnyState: boolean;
  readonly address: ListAddress;
  readonly metadataUrl: string;
}

/**
 * One page of a list, as its options want it.
 *
 * @throws AppError
 */
export function answerList(
  call: ListCall,
  options: ListOptions,
  target: ListTarget,
): Promise<object> {
  const columns = columnsOnDesk(target.provider, call.presentation.desk);
  const select = options.$select ?? "";
  return select.includes("(")
    ? answerGrouped(call, options, { target, columns })
    : answerRows(call, options, { target, columns });
}

async function answerRows(call: ListCall, options: ListOptions, on: OnColumns): Promise<object> {
  const { target, columns } = on;
  const { provider, address, metadataUrl } = target;
  const shown = readColumns((options.$select ?? "").split(","), columns, provider);
  const query: ArchiveQuery = {
    ...selectionOf(call, options, on),
    columns: shown.map(({ column }) => column),
    ...pagingOf(call, options, on),
    counts: (options.$inlineCount ?? "False") !== "False",
    zone: call.dates.zone,
  };
  const page = await getArchivePage(call.context, call.caller, query);
  const rows = presentRows(page, {
    mode: options.$mode ?? "Slim",
    asPictures: options.$output === "Display",
    jsonSafe: options.$jsonSafe ?? false,
    provider,
    columns: shown,
    reader: cellReaderOf(call),
  });
  const after = page.next;
  const skip = readSkip(options.$skip) + page.rows.length;
  return {
    "odata.metadata": metadataUrl,
    ...(page.count === null ? {} : { "odata.count": page.count }),
    "odata.nextLink": after === null ? null : nextPageLink(address, { skip, after }),
    value: rows,
  };
}

/** Of what is computed there is one form, in which values are shown as such. */
async function answerGrouped(call: ListCall, options: ListOptions, on: OnColumns): Promise<object> {
  const { desk, language } = call.presentation;
  const { address, metadataUrl, provider } = on.target;
  if (options.$mode === "Full") {
    throw new AppError("notImplemented", say(archiveTexts.unsupportedAggregation));
  }
  const items = parseSelect(options.$select ?? "");
  const grouping = readGrouping(items, on.columns, archiveListsOf(desk, language));
  const { order, page } = pagingOf(call, options, on);
  const { rows, next } = await groupedPage(call, grouping, {
    selection: selectionOf(call, options, on),
    order,
    limit: page.limit,
    skip: page.skip,
    withTotal: /(?:^|[&;,])\s*grandtotal\s*=\s*true\s*(?:$|[&;,])/i.test(options.$options ?? ""),
  });
  const link = next === null ? null : nextPageLink(address, { skip: next, after: null });
  return {
    "odata.metadata": metadataUrl,
    "odata.nextLink": link,
    value: presentGroupedRows(rows, { provider, jsonSafe: options.$jsonSafe ?? false }),
  };
}

interface OnColumns {
  readonly target: ListTarget;
  readonly columns: ColumnIndex;
}

function selectionOf(
  call: ListCall,
  { $filter, $entities }: ListOptions,
  { target: { provider, within, inAnyState }, columns }: OnColumns,
): Pick<ArchiveQuery, "provider" | "condition" | "withClosed" | "inAnyState"> {
  const asked = readFilter($filter ?? "", { call, columns, member: "$filter" });
  return {
    provider,
    condition: within === null ? asked : { kind: "all", of: [within, asked] },
    withClosed: wantsClosed(($entities ?? "").split(","), provider),
    inAnyState,
  };
}

function pagingOf(
  { presentation: { desk, language } }: ListCall,
  { $orderBy, $top, $skip }: ListOptions,
  { target: { provider, address }, columns }: OnColumns,
): Pick<ArchiveQuery, "order" | "page"> {
  const member = "$orderBy";
  const order = readOrder(parseOrder($orderBy ?? "", member), {
    columns,
    lists: archiveListsOf(desk, language),
    provider,
    member,
  });
  const token = tokenOf(address);
  const after = token === null ? null : readPageToken(token, provider, order);
  const skip = readSkip($skip);
  // Whoever goes on behind a row has passed over the rows before it.
  return { order, page: { limit: readTop($top), skip: after === null ? skip : 0, after } };
}

/** What a link to a next page says of where to go on. Nobody writes it himself, so nobody is told of it. */
function tokenOf({ query }: ListAddress): string | null {
  const values = Object.entries(query)
    .filter(([name]) => name.toLowerCase() === "$skiptoken")
    .flatMap(([, value = []]) => value);
  return values.at(-1) ?? null;
}
