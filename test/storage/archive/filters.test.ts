import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { OrderItem, SortValue } from "../../../src/domain/archive/archive-query.ts";
import { everyRow, type Condition } from "../../../src/domain/archive/condition/condition.ts";
import { readCondition } from "../../../src/domain/archive/condition/read-condition.ts";
import { parseFilter } from "../../../src/domain/archive/filter/parse-filter.ts";
import {
  findArchiveProvider,
  type ArchiveProvider,
} from "../../../src/domain/archive/providers.ts";
import { isRowKey, isSortValue, sortKindOf } from "../../../src/domain/archive/sort-kind.ts";
import type { ArchiveViewer } from "../../../src/server/storage/archive/archive-source.ts";
import { countArchive, listArchive } from "../../../src/server/storage/archive/list-archive.ts";
import { filterReading } from "../../support/filter-reading.ts";
import { printFilter } from "../../support/print-filter.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { arbitraryFilter } from "./arbitrary-filter.ts";
import { meetsFilter } from "./evaluate-filter.ts";
import { filteredRows, storePeople, storeRows, type FilteredRow } from "./filtered-rows.ts";

const provider = findArchiveProvider("Ticket") as ArchiveProvider;
const viewer: ArchiveViewer = {
  userId: 5,
  listable: { kind: "all" },
  readable: { kind: "all" },
  now: filterReading.now,
};
const everything = {
  provider,
  withClosed: true,
  inAnyState: false,
  columns: [],
  counts: false,
  zone: "Europe/Oslo",
};

function conditionOf(text: string): Condition {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${text} cannot be read`);
  const found = readCondition(parsed.filter, provider.columns, filterReading);
  if (!found.ok) throw new Error(`${text}: ${JSON.stringify(found.fault)}`);
  return found.condition;
}

describeEachDatabase("filters and orders", (database) => {
  let rows: readonly FilteredRow[] = [];
  beforeAll(async () => {
    await storePeople(database.db);
    // The same ones in every run, so that what was found is found again.
    [rows = []] = fc.sample(filteredRows, { numRuns: 1, seed: 1 });
    await storeRows(database.db, rows);
  });

  it("find the rows that meet them, and no others", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, async (filter) => {
        const query = {
          ...everything,
          condition: conditionOf(printFilter(filter)),
          order: [],
          page: { limit: 1000, skip: 0, after: null },
        };
        const found = await listArchive(database.db, query, viewer);
        const expected = rows.filter((row) => meetsFilter(row, filter));
        expect(found.rows.map(({ key }) => key)).toEqual(expected.map(({ ticketId }) => ticketId));
        expect(await countArchive(database.db, query, viewer)).toBe(expected.length);
      }),
      { numRuns: 400 },
    );
  });

  const orderable = [
    "title",
    "deadline",
    "createdDate",
    "ownedBy",
    "status",
    "has_attachment",
    "numberOfMessages",
    "timeToReply",
    "person/lastName",
    "tags",
  ];
  const order = fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...orderable), descending: fc.boolean() }),
    { maxLength: 3, selector: ({ name }) => name },
  );

  it("bring every row once, whether rows are passed over or gone on behind", async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 25 }), async (wishes, limit) => {
        const items = wishes.map((wish) => orderItemOf(wish));
        const query = { ...everything, condition: everyRow, order: items };
        const list = (page: { limit: number; skip: number; after: readonly SortValue[] | null }) =>
          listArchive(database.db, { ...query, page }, viewer);
        const whole = (await list({ limit: 1000, skip: 0, after: null })).rows;
        const ids = whole.map(({ key }) => key);
        expect(ids).toEqual(inOrder(rows, items).map(({ ticketId }) => ticketId));
        const further: number[] = [];
        let after: readonly SortValue[] | null = null;
        for (;;) {
          const page = await list({ limit, skip: 0, after });
          const skipped = await list({ limit, skip: further.length, after: null });
          expect(page).toEqual(skipped);
          further.push(...page.rows.map(({ key }) => key));
          after = page.rows.at(-1)?.sortValues ?? null;
          if (!page.hasMore) break;
          expect(isToken(after, items)).toBe(true);
        }
        expect(further).toEqual(ids);
      }),
      { numRuns: 40 },
    );
  });
});

function orderItemOf({ name, descending }: { name: string; descending: boolean }): OrderItem {
  const column = provider.columns.find(name);
  if (column === undefined) throw new Error(`there is no column ${name}`);
  const rankedIds = name === "status" ? [3, 1, 2] : name === "ownedBy" ? [5, 4] : [];
  return { column, descending, rankedIds };
}

/** What a link to a next page says has to be believed when it comes back. */
function isToken(after: readonly SortValue[] | null, items: readonly OrderItem[]): boolean {
  return (
    items.every(({ column }, index) => {
      const kind = sortKindOf(column);
      return kind !== null && isSortValue(after?.[index], kind);
    }) && isRowKey(after?.at(-1))
  );
}

/** Rows without a value come last, and first where the order is turned around; ties go by the id. */
function inOrder(
  rows: readonly FilteredRow[],
  items: readonly OrderItem[],
): readonly FilteredRow[] {
  return rows.toSorted((one, other) => {
    for (const { column, descending, rankedIds } of items) {
      const [a, b] = [one, other].map((row) => sortValueOf(row, column.path, rankedIds));
      const result = compare(a ?? null, b ?? null);
      if (result !== 0) return descending ? -result : result;
    }
    return one.ticketId - other.ticketId;
  });
}

function sortValueOf(row: FilteredRow, path: string, rankedIds: readonly number[]) {
  if (path === "createdDate") {
    return Math.floor(filterReading.clocks.wallAt(row.createdAt) / 86_400);
  }
  const value = row[path as keyof FilteredRow];
  if (rankedIds.length > 0) return value === null ? null : rankedIds.indexOf(value as number);
  return typeof value === "string" ? value.toLowerCase() : value;
}

type Comparable = string | number | boolean | readonly number[] | null;

function compare(one: Comparable, other: Comparable): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "string") return Buffer.from(one).compare(Buffer.from(String(other)));
  if (Array.isArray(one) && Array.isArray(other)) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index += 1) {
      const difference = (one[index] as number) - (other[index] as number);
      if (difference !== 0) return difference;
    }
    return one.length - other.length;
  }
  return Number(one) - Number(other);
}
