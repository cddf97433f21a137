import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Column } from "../../../src/domain/archive/columns/column.ts";
import { everyRow } from "../../../src/domain/archive/condition/condition.ts";
import { operatorNames } from "../../../src/domain/archive/condition/operators.ts";
import { readCondition } from "../../../src/domain/archive/condition/read-condition.ts";
import { takesNoValue } from "../../../src/domain/archive/filter/operator-names.ts";
import type { Comparison, Operand } from "../../../src/domain/archive/filter/filter.ts";
import { archiveProviders, type ArchiveProvider } from "../../../src/domain/archive/providers.ts";
import { sortKindOf } from "../../../src/domain/archive/sort-kind.ts";
import type { ArchiveViewer } from "../../../src/server/storage/archive/archive-source.ts";
import { groupArchive } from "../../../src/server/storage/archive/group-archive.ts";
import { listArchive } from "../../../src/server/storage/archive/list-archive.ts";
import { filterReading } from "../../support/filter-reading.ts";
import { testDatabase } from "../../support/test-database.ts";
import { filteredRows, storePeople, storeRows } from "./filtered-rows.ts";

const all = { withClosed: true, inAnyState: false, counts: false, zone: "Europe/Oslo" };
const viewer: ArchiveViewer = {
  userId: 5,
  listable: { kind: "some", ownerId: 5, categoryIds: [1] },
  readable: { kind: "some", ownerId: 5, categoryIds: [] },
  now: filterReading.now,
};

/** Values that an operator of a column may be given, hostile ones among them. */
function operandsFor({ restriction }: Column, operator: string): readonly Operand[] {
  const value = ((): string => {
    switch (restriction) {
      case "bool":
      case "saintStatus":
        return "true";
      case "date":
      case "unlimitedDate":
      case "datetime":
        return /period|and(?:next|previous)/i.test(operator) ? "1" : "2026-03-02";
      case "string":
      case "positiveString":
      case "stringorPK":
        return "a%_\\'\0";
      default:
        return "9007199254740991";
    }
  })();
  if (takesNoValue(operator)) return [];
  const needsTwo = /between|nextperiod|previousperiod|thisand(?:next|previous)$/i.test(operator);
  return Array.from({ length: needsTwo ? 2 : 1 }, () => ({ text: value, form: "listed" }));
}

const names =
  "Ticket FreetextTicket FavouriteTickets RelatedTickets TicketMessage Person Contact User";
const providers = archiveProviders.filter(({ name }) => names.split(" ").includes(name));

/**
 * Each column in one list that has it. Columns of the same record and name mean the same, whatever leads
 * there, and those without data mean the same when they are of one type.
 */
const columns: ReadonlyMap<string, readonly [ArchiveProvider, Column]> = new Map(
  providers.flatMap((provider) =>
    provider.columns.all.map((column) => {
      const { kind, name, value, restriction } = column;
      const meaning = value === null ? `nothing, ${restriction}` : `${kind}/${name}`;
      return [meaning, [provider, column]] as const;
    }),
  ),
);

describe("every column", () => {
  const database = testDatabase();
  beforeAll(async () => {
    await storePeople(database.db);
    const [rows = []] = fc.sample(filteredRows, { numRuns: 1, seed: 2 });
    await storeRows(database.db, rows);
  });

  it.each([...columns])(
    "%s can be shown, sorted by, put together by and filtered in all of its ways",
    async (_, [provider, column]) => {
      const kind = sortKindOf(column);
      const order = kind === null ? [] : [{ column, descending: true, rankedIds: [1] }];
      const page = { limit: 1, skip: 0, after: null };
      const whole = { ...all, provider, condition: everyRow, order, page };
      await listArchive(database.db, { ...whole, columns: [column] }, viewer);
      if (kind !== null) {
        const key = { column, part: null, rankedIds: [1] };
        const aggregates = [{ compute: "count", column } as const];
        await groupArchive(database.db, { ...whole, key, aggregates }, viewer);
      }
      for (const operator of column.restriction === null ? [] : operatorNames(column.restriction)) {
        const operands = operandsFor(column, operator);
        const of: Comparison = { kind: "comparison", column: column.path, operator, operands };
        const found = readCondition({ kind: "not", of }, provider.columns, filterReading);
        if (!found.ok) throw new Error(JSON.stringify(found.fault));
        const query = { ...whole, condition: found.condition, columns: [] };
        await listArchive(database.db, query, viewer);
      }
      expect(columns.size).toBeGreaterThan(150);
    },
  );
});
