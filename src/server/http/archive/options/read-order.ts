import type { OrderItem } from "../../../../domain/archive/archive-query.ts";
import type { ColumnIndex } from "../../../../domain/archive/columns/column-index.ts";
import type { ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { sortKindOf } from "../../../../domain/archive/sort-kind.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say, type Text } from "../../../texts/text.ts";
import { MOST_ORDERS } from "../list-limits.ts";
import type { ArchiveLists } from "../lists/archive-lists.ts";
import { shownName } from "./shown-name.ts";

/** A column to sort by, as it was written. */
export interface WishedOrder {
  readonly name: string;
  readonly descending: boolean;
}

/** What an order is read for. */
export interface OrderPlace {
  readonly columns: ColumnIndex;
  readonly lists: ArchiveLists;
  readonly provider: ArchiveProvider;
  /** Where the order stands in the request. */
  readonly member: string;
}

/**
 * Reads `column asc, other desc`.
 *
 * @throws AppError "validation"
 */
export function parseOrder(text: string, member: string): readonly WishedOrder[] {
  const parts = text.split(",").filter((part) => part.trim() !== "");
  return parts.map((part) => {
    const [, name = "", direction = "asc"] = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (name === "")
      throw refusal(say(archiveTexts.unreadableOrder, { most: MOST_ORDERS }), member);
    return { name, descending: direction.toLowerCase() === "desc" };
  });
}

/**
 * Finds the columns to sort by; without a wish those of the list. One that comes again sorts no more.
 *
 * @throws AppError "validation"
 */
export function readOrder(wished: readonly WishedOrder[], place: OrderPlace): readonly OrderItem[] {
  const { provider, member } = place;
  if (wished.length > MOST_ORDERS) {
    throw refusal(say(archiveTexts.unreadableOrder, { most: MOST_ORDERS }), member);
  }
  const wishes =
    wished.length > 0
      ? wished
      : provider.defaultOrder.map(({ column, descending }) => ({ name: column, descending }));
  const items = wishes.flatMap((wish) => orderItemOf(wish, place));
  return items.filter(
    ({ column }, index) => items.findIndex((other) => other.column === column) === index,
  );
}

/** Nothing where rows have nothing to be sorted by. */
function orderItemOf(
  { name, descending }: WishedOrder,
  { columns, lists, member }: OrderPlace,
): readonly OrderItem[] {
  const column = columns.find(name);
  if (column === undefined) {
    throw refusal(say(archiveTexts.unknownColumn, { column: shownName(name) }), member);
  }
  if (!column.orderable) {
    throw refusal(say(archiveTexts.notOrderable, { column: column.path }), member);
  }
  if (sortKindOf(column) === null) return [];
  const { value } = column;
  const rankedIds = value?.as === "choice" ? lists.itemsOf(value.list).map(({ id }) => id) : [];
  return [{ column, descending, rankedIds }];
}

function refusal(text: Text, member: string): AppError {
  return new AppError("validation", text, { members: new Map([[member, text]]) });
}
