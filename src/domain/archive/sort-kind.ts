import { epochDayOf, formatEpochDay } from "../business-time/civil-date.ts";
import type { Column } from "./columns/column.ts";
import type { SortValue } from "./archive-query.ts";
import type { ArchiveProvider } from "./providers.ts";

/** What rows are sorted by: the values of a column, or the rank of the item that it names. */
export type SortKind =
  | "text"
  | "rank"
  | "whole"
  | "fraction"
  | "truth"
  | "instant"
  | "day"
  | "civilDay"
  | "ids";

/** Null when a column has nothing to sort by. */
export function sortKindOf({ value }: Column): SortKind | null {
  switch (value?.as) {
    case "text":
    case "named":
      return "text";
    case "choice":
      return "rank";
    case "choices":
      return "ids";
    case "bool":
      return "truth";
    case "instant":
    case "day":
    case "civilDay":
      return value.as;
    case "seconds":
    case "clock":
      return "whole";
    case "number":
      return value.isWhole ? "whole" : "fraction";
    default:
      return null;
  }
}

/** How many keys tell the rows of a list from each other. */
export function keyCountOf({ scope }: ArchiveProvider): number {
  return scope === "favourites" || scope === "related" ? 2 : 1;
}

const ID_MAX = 2_147_483_647;
const FIRST_INSTANT = -62_135_596_800;
const LAST_INSTANT = 253_402_300_799;

const isId = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= ID_MAX;

/** Whether rows can have that value where they are sorted so. */
export function isSortValue(value: unknown, kind: SortKind): value is SortValue {
  if (value === null) return true;
  switch (kind) {
    case "text":
    case "civilDay":
      return typeof value === "string" && !value.includes("\0");
    case "rank":
      return isId(value);
    case "whole":
      return Number.isSafeInteger(value);
    case "fraction":
      return typeof value === "number" && Number.isFinite(value);
    case "truth":
      return typeof value === "boolean";
    case "instant":
      return (
        Number.isInteger(value) &&
        (value as number) >= FIRST_INSTANT &&
        (value as number) <= LAST_INSTANT
      );
    case "day":
      return typeof value === "string" && isDay(value);
    case "ids":
      return Array.isArray(value) && value.every(isId);
  }
}

/** A row always has all of its keys. */
export function isRowKey(value: unknown): value is number {
  return isId(value);
}

function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const epochDay = epochDayOf({ year: Number(year), month: Number(month), day: Number(day) });
  return year !== "0000" && formatEpochDay(epochDay) === text;
}
