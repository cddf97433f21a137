import { FindResults } from "../../../../contract/carriers/find-results.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { columnInfo } from "../../archive/column-info.ts";
import type { ListCall } from "../../archive/list-call.ts";
import { listItems, type ItemsWish } from "../../archive/list-items.ts";
import { noRights } from "../../presenters/presentation.ts";

export const found = { kind: "carrier", carrier: FindResults } as const;

/** What searches have in common. */
interface Paging {
  readonly ProviderName: string | null;
  readonly PageSize: number;
  readonly PageNumber: number;
}

type Asked = Pick<ItemsWish, "restrictions"> & Partial<Pick<ItemsWish, "columns" | "order">>;

/** One page of what was found, with its columns; their number on all pages is always told. */
export async function find(
  call: ListCall,
  { ProviderName, PageSize, PageNumber }: Paging,
  { restrictions, columns = [], order = [] }: Asked,
): Promise<Wire<typeof FindResults>> {
  const result = await listItems(call, {
    providerName: ProviderName ?? "",
    columns,
    order,
    restrictions,
    entities: [],
    page: PageNumber,
    pageSize: PageSize,
    counts: true,
  });
  const { language } = call.presentation;
  return {
    ArchiveColumns: result.columns.map(({ column }) => columnInfo(column, language)),
    ArchiveRows: result.items,
    RowCount: result.rowCount,
    ...noRights,
  };
}
