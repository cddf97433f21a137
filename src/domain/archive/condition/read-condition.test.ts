import { beforeAll, describe, expect, it } from "vitest";
import { filterReading, OSLO_NOW } from "../../../../test/support/filter-reading.ts";
import { at } from "../../../../test/support/instant.ts";
import { findArchiveProvider, type ArchiveProvider } from "../providers.ts";
import { parseFilter } from "../filter/parse-filter.ts";
import { filterOfRestrictions } from "../filter/restrictions.ts";
import type { Condition } from "./condition.ts";
import { operatorNames } from "./operators.ts";
import { readCondition, type ReadCondition } from "./read-condition.ts";

let provider: ArchiveProvider;
beforeAll(() => {
  provider = findArchiveProvider("ticket") as ArchiveProvider;
});

function read(text: string): ReadCondition {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${text} cannot be read`);
  return readCondition(parsed.filter, provider.columns, filterReading);
}

/** A condition in few words: the column and what is asked of it. */
function inWords(condition: Condition): unknown {
  switch (condition.kind) {
    case "all":
    case "any":
      return { [condition.kind]: condition.of.map(inWords) };
    case "not":
      return { not: inWords(condition.of) };
    case "test": {
      const { kind, ...asked } = condition.test;
      return [condition.column.path, kind, ...Object.values(asked)];
    }
  }
}

function meaningOf(text: string): unknown {
  const found = read(text);
  return found.ok ? inWords(found.condition) : found.fault;
}

const instants = (column: string, from: string | null, until: string | null) => [
  column,
  "instants",
  from === null ? null : at(from),
  until === null ? null : at(until),
];

describe("numbers", () => {
  it.each<[string, unknown]>([
    ["ticketId = 5", ["ticketId", "number", "=", 5]],
    ["TICKETID EQUALS 5", ["ticketId", "number", "=", 5]],
    ["ticketId set [I:5]", ["ticketId", "number", "=", 5]],
    ["ticketId eq '5'", ["ticketId", "number", "=", 5]],
    ["ticketId ne 5", { not: ["ticketId", "number", "=", 5] }],
    ["ticketId <> 5", { not: ["ticketId", "number", "=", 5] }],
    ["ticketId lt 5", ["ticketId", "number", "<", 5]],
    ["ticketId <= -5", ["ticketId", "number", "<=", -5]],
    ["ticketId greater 5", ["ticketId", "number", ">", 5]],
    ["ticketId ge 5.0", ["ticketId", "number", ">=", 5]],
    ["ticketId in (1,2)", ["ticketId", "oneOf", [1, 2]]],
    ["ticketId oneOf 1", ["ticketId", "number", "=", 1]],
    ["ticketId in ()", ["ticketId", "oneOf", []]],
    [
      "ticketId between (2,4)",
      {
        all: [
          ["ticketId", "number", ">=", 2],
          ["ticketId", "number", "<=", 4],
        ],
      },
    ],
    ["ticketId eq null", ["ticketId", "isNull"]],
    ["deadline isNull", ["deadline", "isNull"]],
    ["deadline isNotNull", { not: ["deadline", "isNull"] }],
    ["timeSpent > 60", ["timeSpent", "number", ">", 60]],
    ["timeSpent = [TS:60]", ["timeSpent", "number", "=", 60]],
    ["sale/amount > 1.5", ["sale/amount", "number", ">", 1.5]],
    ["sale/amount > [F:1.5e3]", ["sale/amount", "number", ">", 1500]],
    // Where there may be no record, its id is 0.
    [
      "personId = 0",
      {
        any: [
          ["personId", "isNull"],
          ["personId", "number", "=", 0],
        ],
      },
    ],
    [
      "personId = -1",
      {
        any: [
          ["personId", "isNull"],
          ["personId", "number", "=", -1],
        ],
      },
    ],
    ["numberOfMessages = 0", ["numberOfMessages", "number", "=", 0]],
    ["has_attachment = true", ["has_attachment", "isTrue", true]],
    ["has_attachment set 0", ["has_attachment", "isTrue", false]],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });
});

describe("texts", () => {
  it.each<[string, unknown]>([
    ["title is 'a'", ["title", "text", "is", "a"]],
    ["title = a", ["title", "text", "is", "a"]],
    ["title eq 'null'", ["title", "text", "is", "null"]],
    ["title eq null", ["title", "isNull"]],
    ["title isNot 'a'", { not: ["title", "text", "is", "a"] }],
    ["title begins '[I:5]'", ["title", "text", "begins", "[I:5]"]],
    ["title contains 5", ["title", "text", "contains", "5"]],
    ["title notContains 'a'", { not: ["title", "text", "contains", "a"] }],
    ["endswith(title,'a')", ["title", "text", "ends", "a"]],
    ["title in ('a','b')", ["title", "textOneOf", ["a", "b"]]],
    ["title between ('A','S')", ["title", "textBetween", "A", "S"]],
    ["contact/name = 'a'", ["contact/name", "text", "is", "a"]],
    // A number for the name of a record may be its key.
    [
      "contact/name = 25",
      {
        any: [
          ["contact/name", "text", "is", "25"],
          ["contact/contactId", "oneOf", [25]],
        ],
      },
    ],
    // The names of items are known without the rows.
    ["ticketStatus/name begins 'OP'", ["ticketStatus/name", "oneOf", [1]]],
    ["ticketStatus/name contains 'e'", ["ticketStatus/name", "oneOf", [1, 2]]],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });
});

describe("items of lists", () => {
  it.each<[string, unknown]>([
    ["categoryFullName oneOf (1,2)", ["categoryFullName", "oneOf", [1, 2]]],
    ["categoryFullName equals 'SUPPORT/Printers '", ["categoryFullName", "oneOf", [2]]],
    ["categoryFullName = Support", ["categoryFullName", "oneOf", [1]]],
    ["categoryFullName = 'Unheard of'", ["categoryFullName", "oneOf", []]],
    ["categoryFullName notOneOf (1)", { not: ["categoryFullName", "oneOf", [1]] }],
    // A quoted number is a name first.
    ["categoryFullName = '7'", ["categoryFullName", "oneOf", [3]]],
    ["categoryFullName = 7", ["categoryFullName", "oneOf", [7]]],
    ["categoryFullName = '2'", ["categoryFullName", "oneOf", [2]]],
    ["status = 'Closed'", ["status", "oneOf", [2]]],
    ["ownedBy equals 11", ["ownedBy", "oneOf", [4]]],
    ["ownedBy equals 'Tina Jensen'", ["ownedBy", "oneOf", [4]]],
    ["ownedBy equals 99", ["ownedBy", "oneOf", []]],
    [
      "ownedBy equals 1",
      {
        any: [
          ["ownedBy", "isNull"],
          ["ownedBy", "oneOf", [0]],
        ],
      },
    ],
    [
      "ownedBy associateIsOneOf (4,0)",
      {
        any: [
          ["ownedBy", "isNull"],
          ["ownedBy", "oneOf", [4, 0]],
        ],
      },
    ],
    ["ownedBy currentAssociate", ["ownedBy", "oneOf", [5]]],
    ["ownedBy/associateDbId equals 4", ["ownedBy/associateDbId", "oneOf", [4]]],
    ["ownedBy = null", ["ownedBy", "isNull"]],
    ["person/position = 'Boss'", ["person/position", "textOneOf", ["Boss"]]],
    ["tags intArrayOneOf (3,4)", ["tags", "hasAny", [3, 4]]],
    ["tags intArrayAllOf (3)", ["tags", "hasAll", [3]]],
    ["tags intArrayNotAnyOf (3)", { not: ["tags", "hasAny", [3]] }],
    ["tags intArrayNotAllOf (3)", { not: ["tags", "hasAll", [3]] }],
    ["tags intArrayOneOf 'vip'", ["tags", "hasAny", [3]]],
    ["tags intArrayAllOf ('vip','unheard of')", { any: [] }],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });
});

const midnight = (day: string | null): number | null =>
  day === null ? null : filterReading.clocks.instantAt(at(`${day}T00:00:00Z`));

describe("dates, in Oslo", () => {
  it.each<[string, unknown]>([
    // Without an offset they are the caller's clocks, which were changed on 29 March.
    [
      "createdAt afterTime '2026-03-28T12:00:00'",
      instants("createdAt", "2026-03-28T11:00:00Z", null),
    ],
    [
      "createdAt afterTime '2026-03-30T12:00:00'",
      instants("createdAt", "2026-03-30T10:00:00Z", null),
    ],
    [
      "createdAt beforeTime '2026-03-30T12:00:00Z'",
      instants("createdAt", null, "2026-03-30T12:00:00Z"),
    ],
    [
      "createdAt dateTime '2026-03-30T12:00:00'",
      instants("createdAt", "2026-03-30T10:00:00Z", "2026-03-30T10:00:01Z"),
    ],
    ["createdAt before '2026-03-29'", instants("createdAt", null, "2026-03-28T23:00:00Z")],
    ["createdAt after '2026-03-29'", instants("createdAt", "2026-03-29T22:00:00Z", null)],
    ["createdAt after '2026-03-29T12:00:00'", instants("createdAt", "2026-03-29T10:00:01Z", null)],
    [
      "createdAt between ('2026-03-29','2026-03-29')",
      instants("createdAt", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    ],
    [
      "createdAt between ('2026-03-29T01:00:00','2026-03-29T04:00:00')",
      instants("createdAt", "2026-03-29T00:00:00Z", "2026-03-29T02:00:01Z"),
    ],
    [
      "createdDate date '2026-03-29'",
      instants("createdDate", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    ],
    [
      "createdDate date [D:03/29/2026]",
      instants("createdDate", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    ],
    // 23:30 UTC is the next day there.
    [
      "createdDate date '2026-03-27T23:30:00Z'",
      instants("createdDate", "2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z"),
    ],
    ["createdDate before '2026-03-29'", instants("createdDate", null, "2026-03-28T23:00:00Z")],
    [
      "createdDate beforeOrEqual '2026-03-29'",
      instants("createdDate", null, "2026-03-29T22:00:00Z"),
    ],
    ["createdDate to '2026-03-29'", instants("createdDate", null, "2026-03-29T22:00:00Z")],
    ["createdDate from '2026-03-29'", instants("createdDate", "2026-03-28T23:00:00Z", null)],
    ["createdDate after '2026-03-29'", instants("createdDate", "2026-03-29T22:00:00Z", null)],
    [
      "createdDate dateBetween ('2026-03-29','2026-03-30')",
      instants("createdDate", "2026-03-28T23:00:00Z", "2026-03-30T22:00:00Z"),
    ],
    ["deadline date '0001-01-01'", ["deadline", "isNull"]],
    ["deadline = null", ["deadline", "isNull"]],
    // Dates that cannot be stored are drawn in.
    [
      "createdAt beforeTime '9999-12-31T23:59:59Z'",
      instants("createdAt", null, "9999-12-31T23:59:59Z"),
    ],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });

  it.each<[string, string | null, string | null]>([
    ["today", "2026-03-02", "2026-03-03"],
    ["beforeToday", null, "2026-03-02"],
    ["afterToday", "2026-03-03", null],
    ["lastWeek", "2026-02-23", "2026-03-02"],
    ["thisWeek", "2026-03-02", "2026-03-09"],
    ["nextWeek", "2026-03-09", "2026-03-16"],
    ["lastMonth", "2026-02-01", "2026-03-01"],
    ["thisMonth", "2026-03-01", "2026-04-01"],
    ["nextMonth", "2026-04-01", "2026-05-01"],
    ["lastQuarter", "2025-10-01", "2026-01-01"],
    ["thisQuarter", "2026-01-01", "2026-04-01"],
    ["nextQuarter", "2026-04-01", "2026-07-01"],
    ["thisHalf", "2026-01-01", "2026-07-01"],
    ["thisYear", "2026-01-01", "2027-01-01"],
    ["thisPeriod halfyear", "2026-01-01", "2026-07-01"],
    ["nextPeriod (2, months)", "2026-04-01", "2026-06-01"],
    ["previousPeriod (1, day)", "2026-03-01", "2026-03-02"],
    ["thisAndNext (1, wk)", "2026-03-02", "2026-03-16"],
    ["thisAndPrevious (2, yrs)", "2024-01-01", "2027-01-01"],
    ["thisPreviousAndNext 4", "2025-10-01", "2026-07-01"],
    ["thisAndNext (0, hyr)", "2026-01-01", "2026-07-01"],
  ])("%s, on Monday 2 March at half past midnight", (operator, from, until) => {
    const meaning = ["createdDate", "instants", midnight(from), midnight(until)];
    expect(meaningOf(`createdDate ${operator}`)).toEqual(meaning);
    expect(filterReading.now).toBe(OSLO_NOW);
  });
});

describe("a filter that cannot be understood", () => {
  it.each<[string, unknown]>([
    ["nothing = 1", { kind: "unknownColumn", column: "nothing" }],
    [
      "createdBy/credentialType = 1",
      { kind: "notRestrictable", column: "createdBy/credentialType" },
    ],
    [
      "ticketId contains 5",
      { kind: "wrongOperator", column: "ticketId", operator: "contains", type: "int" },
    ],
    [
      "title oneof2 (1)",
      { kind: "wrongOperator", column: "title", operator: "oneof2", type: "string" },
    ],
    [
      "sale/text notContains 'a'",
      {
        kind: "wrongOperator",
        column: "sale/text",
        operator: "notContains",
        type: "positiveString",
      },
    ],
    [
      "createdAt contains 'x'",
      { kind: "wrongOperator", column: "createdAt", operator: "contains", type: "datetime" },
    ],
    ["title today", { kind: "wrongOperator", column: "title", operator: "today", type: "string" }],
    ["ticketId = 'five'", { kind: "wrongValue", column: "ticketId", expected: "wholeNumber" }],
    ["ticketId = 5.5", { kind: "wrongValue", column: "ticketId", expected: "wholeNumber" }],
    [
      "ticketId = 99999999999999999",
      { kind: "wrongValue", column: "ticketId", expected: "wholeNumber" },
    ],
    ["sale/amount = 1e999", { kind: "wrongValue", column: "sale/amount", expected: "number" }],
    ["has_attachment = maybe", { kind: "wrongValue", column: "has_attachment", expected: "truth" }],
    ["createdAt after 'soon'", { kind: "wrongValue", column: "createdAt", expected: "date" }],
    ["createdAt after '2026-02-30'", { kind: "wrongValue", column: "createdAt", expected: "date" }],
    ["this(createdAt, fortnight)", { kind: "wrongValue", column: "createdAt", expected: "period" }],
    ["next(createdAt, -1, week)", { kind: "wrongValue", column: "createdAt", expected: "period" }],
    [
      "next(createdAt, 10001, week)",
      { kind: "wrongValue", column: "createdAt", expected: "period" },
    ],
    ["ticketId = (1,2)", { kind: "wrongCount", column: "ticketId", expected: 1 }],
    ["ticketId between (1)", { kind: "wrongCount", column: "ticketId", expected: 2 }],
  ])("%s", (text, fault) => {
    expect(meaningOf(text)).toEqual(fault);
  });

  it("says so of restrictions with too many values", () => {
    const restriction = {
      name: "deadline",
      operator: "isNull",
      values: ["1"],
      isActive: true,
      subRestrictions: [],
      parentheses: 0,
      join: "and",
    } as const;
    const parsed = filterOfRestrictions([restriction]);
    if (!parsed.ok) throw new Error("cannot be read");
    expect(readCondition(parsed.filter, provider.columns, filterReading)).toEqual({
      ok: false,
      fault: { kind: "wrongCount", column: "deadline", expected: 0 },
    });
  });
});

describe("the marks for every row and for none", () => {
  it.each<[string, unknown]>([
    ["getAllRows = true", { all: [] }],
    ["getAllRows = false", { all: [] }],
    ["getNoRows = true", { any: [] }],
    ["getNoRows = false", { all: [] }],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });
});

describe("every column", () => {
  it("has the operators of its type, whether there is data or not", () => {
    const unary: ReadonlySet<string> = new Set(["isNull", "isNotNull"]);
    for (const { path, restriction } of provider.columns.all) {
      if (restriction === null) continue;
      expect(operatorNames(restriction).length).toBeGreaterThan(2);
      for (const operator of unary) expect(read(`${path} ${operator}`).ok).toBe(true);
    }
  });
});
