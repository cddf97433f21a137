import { ArchiveOrderByInfo } from "../../../../contract/carriers/archive-order-by-info.ts";
import { ArchiveRestrictionInfo } from "../../../../contract/carriers/archive-restriction-info.ts";
import type { Input } from "../../../../contract/input.ts";
import { embedded, int32, list, text } from "../../../../contract/member.ts";
import type { ItemsWish } from "../../archive/list-items.ts";
import { namesIn } from "../../archive/names-in.ts";
import { parseOrder, type WishedOrder } from "../../archive/options/read-order.ts";
import { restrictionsOf } from "../../archive/options/restrictions-of.ts";

/** What a list is asked for in carriers, in published order. */
export const listedMembers = {
  ProviderName: text(),
  Columns: list(text()),
  SortOrder: list(embedded(ArchiveOrderByInfo)),
  Restriction: list(embedded(ArchiveRestrictionInfo)),
  Entities: list(text()),
  Page: int32(),
  PageSize: int32(),
} as const;

/** The same in texts. */
export const writtenMembers = {
  ProviderName: text(),
  Columns: text(),
  SortOrder: text(),
  Restriction: text(),
  Entities: text(),
  Page: int32(),
  PageSize: int32(),
} as const;

interface Listed {
  readonly ProviderName: string | null;
  readonly Columns: readonly string[];
  readonly SortOrder: readonly Input<typeof ArchiveOrderByInfo>[];
  readonly Restriction: readonly Input<typeof ArchiveRestrictionInfo>[];
  readonly Entities: readonly string[];
  readonly Page: number;
  readonly PageSize: number;
}

interface Written {
  readonly ProviderName: string | null;
  readonly Columns: string | null;
  readonly SortOrder: string | null;
  readonly Restriction: string | null;
  readonly Entities: string | null;
  readonly Page: number;
  readonly PageSize: number;
}

export function wishOfListed(body: Listed, counts = false): ItemsWish {
  return {
    providerName: body.ProviderName ?? "",
    columns: body.Columns,
    order: ordersOf(body.SortOrder),
    restrictions: restrictionsOf(body.Restriction),
    entities: body.Entities,
    page: body.Page,
    pageSize: body.PageSize,
    counts,
  };
}

export function wishOfWritten(body: Written, counts = false): ItemsWish {
  return {
    providerName: body.ProviderName ?? "",
    columns: namesIn(body.Columns),
    order: parseOrder(body.SortOrder ?? "", "SortOrder"),
    restrictions: body.Restriction ?? "",
    entities: namesIn(body.Entities),
    page: body.Page,
    pageSize: body.PageSize,
    counts,
  };
}

export function ordersOf(
  sent: readonly Input<typeof ArchiveOrderByInfo>[],
): readonly WishedOrder[] {
  return sent.map(({ Name, Direction }) => ({
    name: Name ?? "",
    descending: Direction === "DESC",
  }));
}
