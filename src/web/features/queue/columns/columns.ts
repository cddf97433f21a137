import { queryOptions } from "@tanstack/react-query";
import type { ArchiveColumnInfo } from "../../../../contract/carriers/archive-column-info.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";

type ColumnInfo = JsonOf<typeof ArchiveColumnInfo>;

/** A column of the ticket list. */
export interface Column {
  /** Such as `person/fullName`. */
  readonly name: string;
  readonly heading: string;
  readonly isShowable: boolean;
  readonly isSortable: boolean;
  /** By which type it is compared; empty = not at all. */
  readonly restrictionType: string;
  /** The pick list of its items; empty = it has none. */
  readonly listName: string;
}

export type Columns = ReadonlyMap<string, Column>;

/** What every desk has many uses for, and so comes first wherever columns are chosen. */
export const usualColumns: readonly string[] = [
  "readStatus",
  "ticketId",
  "title",
  "person/fullName",
  "contact/name",
  "ownedBy",
  "categoryFullName",
  "priorityName",
  "ticketStatusName",
  "deadline",
  "createdAt",
  "lastChanged",
  "tags",
  "sentimentScore",
  "messageLanguage",
  "ticketTypeName",
  "status",
  "origin",
  "slevel",
  "numberOfMessages",
  "has_attachment",
  "author",
];

/** Shown where neither the address nor the view says it. */
export const defaultColumns: readonly string[] = [
  "readStatus",
  "ticketId",
  "title",
  "person/fullName",
  "ownedBy",
  "categoryFullName",
  "priorityName",
  "ticketStatusName",
  "deadline",
];

/** All columns of the ticket list, the usual ones first. */
export const columnsQuery = (api: Api, language: string) =>
  queryOptions({
    queryKey: ["queue", "columns", language],
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<Columns> => {
      const { value } = await api.call<Readonly<Record<string, ColumnInfo>>>(
        "v1/Archive/Ticket/$metadata",
        { signal },
      );
      return columnsOf(Object.values(value));
    },
  });

function columnsOf(infos: readonly ColumnInfo[]): Columns {
  const columns = infos
    .map((info): Column => ({
      name: info.Name ?? "",
      heading: info.DisplayName ?? "",
      isShowable: info.IsVisible,
      isSortable: info.CanOrderBy && info.IsVisible,
      restrictionType: info.CanRestrictBy ? (info.RestrictionType ?? "") : "",
      listName: info.RestrictionListName ?? "",
    }))
    .filter(({ name }) => !rowMarkers.has(name));
  return new Map(
    columns
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map((column) => [column.name, column]),
  );
}

/** They stand for every row, or none, and are nothing to look at. */
const rowMarkers: ReadonlySet<string> = new Set(["getAllRows", "getNoRows"]);

const placeOf = ({ name }: Column): number => {
  const place = usualColumns.indexOf(name);
  return place < 0 ? usualColumns.length : place;
};
