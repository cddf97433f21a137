import * as fc from "fast-check";
import type { Filter, Operand } from "../../../src/domain/archive/filter/filter.ts";
import { troublesomeInstant, troublesomeText } from "./filtered-rows.ts";

const quoted = (text: string): Operand => ({ text, form: "quoted" });
const bare = (value: unknown): Operand => ({ text: String(value), form: "bare" });

const one = (operand: fc.Arbitrary<Operand>) => operand.map((each) => [each]);
const two = (operand: fc.Arbitrary<Operand>) => fc.tuple(operand, operand);
const some = (operand: fc.Arbitrary<Operand>) => fc.array(operand, { maxLength: 3 });
const none = fc.constant<Operand[]>([]);

type Operands = fc.Arbitrary<readonly Operand[]>;

function comparisons(
  columns: readonly string[],
  operators: Readonly<Record<string, Operands>>,
): fc.Arbitrary<Filter> {
  const operator = fc
    .constantFrom(...Object.keys(operators))
    .chain((name) => fc.tuple(fc.constant(name), operators[name] ?? none));
  return fc
    .tuple(fc.constantFrom(...columns), operator)
    .map(([column, [name, operands]]): Filter => ({
      kind: "comparison",
      column,
      operator: name,
      operands,
    }));
}

const isNull = { isNull: none, isNotNull: none };
const count = fc.integer({ min: 0, max: 4 }).map(bare);
const secondsOf = fc.integer({ min: 0, max: 3 }).map((minutes) => bare(minutes * 60));
const text = troublesomeText.map(quoted);
const instant = troublesomeInstant.map((at) => quoted(new Date(at * 1000).toISOString()));
const day = troublesomeInstant.map((at) => quoted(new Date(at * 1000).toISOString().slice(0, 10)));
const date = fc.oneof(instant, day);
const user = fc.constantFrom(0, 4, 5, 6).map(bare);

const numbers = (operand: fc.Arbitrary<Operand>) => ({
  ...isNull,
  "=": one(operand),
  ne: one(operand),
  "<": one(operand),
  le: one(operand),
  ">": one(operand),
  ge: one(operand),
  in: some(operand),
  between: two(operand),
});
const named = Object.fromEntries(
  ["today", "beforeToday", "afterToday"]
    .concat(
      ["last", "this", "next"].flatMap((which) =>
        ["Week", "Month", "Quarter"].map((unit) => which + unit),
      ),
      "thisYear",
    )
    .map((name) => [name, none]),
);
const periods = fc.tuple(count, fc.constantFrom("week", "month", "quarter", "year").map(bare));

/** A filter of columns that rows have, in every operator that they are compared by. */
const comparison: fc.Arbitrary<Filter> = fc.oneof(
  comparisons(["numberOfMessages"], { ...numbers(fc.integer({ min: 1, max: 4 }).map(bare)) }),
  comparisons(["timeToReply"], numbers(secondsOf.filter(({ text: written }) => written !== "0"))),
  comparisons(["personId"], numbers(count)),
  comparisons(["title", "person/lastName"], {
    ...isNull,
    is: one(text),
    isNot: one(text),
    begins: one(text),
    notBegins: one(text),
    contains: one(text),
    notContains: one(text),
    ends: one(text),
    in: some(text),
    between: two(text),
  }),
  comparisons(["has_attachment"], { set: one(fc.boolean().map(bare)) }),
  comparisons(["status"], { oneOf: some(fc.constantFrom(1, 2, 3, 7).map(bare)) }),
  comparisons(["ownedBy"], {
    ...isNull,
    currentAssociate: none,
    associateIsOneOf: some(user),
    associateIsNotOneOf: some(user),
  }),
  comparisons(["tags"], {
    ...isNull,
    intArrayOneOf: some(count),
    intArrayAllOf: some(count),
    intArrayNotAnyOf: some(count),
  }),
  comparisons(["createdAt", "deadline"], {
    ...isNull,
    ...named,
    afterTime: one(date),
    beforeTime: one(date),
    dateTime: one(date),
    before: one(date),
    after: one(date),
    between: two(day),
    nextPeriod: periods,
    previousPeriod: periods,
    thisAndNext: periods,
    thisAndPrevious: periods,
  }),
);

export const arbitraryFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("filter"), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): Filter => ({ kind, of })),
    tie("filter").map((of): Filter => ({ kind: "not", of })),
  ),
})).filter;
