import { expect, it } from "vitest";
import { isRowKey, isSortValue, type SortKind } from "./sort-kind.ts";

it.each<[SortKind, unknown, boolean]>([
  ["text", "a", true],
  ["text", null, true],
  ["text", "a\0", false],
  ["text", 1, false],
  ["rank", 2_147_483_647, true],
  ["rank", 2_147_483_648, false],
  ["rank", 1.5, false],
  ["whole", Number.MAX_SAFE_INTEGER, true],
  ["whole", Number.MAX_SAFE_INTEGER + 1, false],
  ["fraction", 1.5, true],
  ["fraction", Number.POSITIVE_INFINITY, false],
  ["truth", true, true],
  ["truth", 1, false],
  ["instant", 253_402_300_799, true],
  ["instant", 253_402_300_800, false],
  ["instant", -62_135_596_800, true],
  ["instant", -62_135_596_801, false],
  ["instant", 0.5, false],
  ["day", "2024-02-29", true],
  ["day", "2023-02-29", false],
  ["day", "0000-01-01", false],
  ["day", "2024-2-9", false],
  ["civilDay", "2024-02-29", true],
  ["ids", [1, 2], true],
  ["ids", [1, "2"], false],
  ["ids", [2_147_483_648], false],
])("rows that are sorted by %s can have %j: %s", (kind, value, fits) => {
  expect(isSortValue(value, kind)).toBe(fits);
});

it.each([
  [0, true],
  [-2_147_483_648, false],
  [1.5, false],
  ["1", false],
  [null, false],
])("%j can be a key: %s", (key, fits) => {
  expect(isRowKey(key)).toBe(fits);
});
