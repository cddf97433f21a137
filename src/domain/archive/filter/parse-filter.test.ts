import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printFilter } from "../../../../test/support/print-filter.ts";
import { everything, type Comparison, type Filter, type Operand } from "./filter.ts";
import { takesNoValue } from "./operator-names.ts";
import { filterLimits, parseFilter } from "./parse-filter.ts";

const bare = (text: string): Operand => ({ text, form: "bare" });
const quoted = (text: string): Operand => ({ text, form: "quoted" });
const compare = (column: string, operator: string, ...operands: Operand[]): Comparison => ({
  kind: "comparison",
  column,
  operator,
  operands,
});
const all = (...of: Filter[]): Filter => ({ kind: "all", of });
const any = (...of: Filter[]): Filter => ({ kind: "any", of });
const not = (of: Filter): Filter => ({ kind: "not", of });

const a = compare("a", "eq", bare("1"));
const b = compare("b", "=", quoted("x"));
const c = compare("c", "isNull");

const nested = (depth: number) => "(".repeat(depth) + "a eq 1" + ")".repeat(depth);
const many = (comparisons: number) => Array(comparisons).fill("a eq 1").join(" and ");
const values = (count: number) => `a in (${Array(count).fill("1").join(",")})`;

describe("a filter", () => {
  it.each<[string, Filter]>([
    ["", everything],
    ["  \t", everything],
    ["a eq 1", a],
    ["a eq 1 and b = 'x' and c isNull", all(a, b, c)],
    ["a eq 1 or b = 'x' and c isNull", any(a, all(b, c))],
    ["a eq 1 and b = 'x' or c isNull", any(all(a, b), c)],
    ["(a eq 1 or b = 'x') and c isNull", all(any(a, b), c)],
    ["a eq 1 AND (b='x' OR c ISNULL)", all(a, any(b, compare("c", "ISNULL")))],
    ["((a eq 1))", a],
    ["not a eq 1", not(a)],
    ["NOT (a eq 1 or c isNull)", not(any(a, c))],
    ["not not a eq 1", not(not(a))],
    ["a>5", compare("a", ">", bare("5"))],
    ["a<>5", compare("a", "<>", bare("5"))],
    ["a >= -5", compare("a", ">=", bare("-5"))],
    ["a != 1.5e3", compare("a", "!=", bare("1.5e3"))],
    ["t is 'it''s'", compare("t", "is", quoted("it's"))],
    ['t is "say ""so"""', compare("t", "is", quoted('say "so"'))],
    ['t is "it\'s"', compare("t", "is", quoted("it's"))],
    ["t is ''", compare("t", "is", quoted(""))],
    ["d after datetime'2026-01-01'", compare("d", "after", quoted("2026-01-01"))],
    ["d after 2026-01-01", compare("d", "after", bare("2026-01-01"))],
    [
      "d before [DT:05/06/2024 07:08:09.0000000]",
      compare("d", "before", bare("[DT:05/06/2024 07:08:09.0000000]")),
    ],
    ["a in (1, 2,3)", compare("a", "in", bare("1"), bare("2"), bare("3"))],
    ["a oneOf (7)", compare("a", "oneOf", bare("7"))],
    ["a oneOf ()", compare("a", "oneOf")],
    ["a oneOf 7", compare("a", "oneOf", bare("7"))],
    ["p/e/f:1.x eq 1", compare("p/e/f:1.x", "eq", bare("1"))],
    ["ticket.x->y eq 1", compare("ticket.x->y", "eq", bare("1"))],
    ["substringof('x',t)", compare("t", "contains", quoted("x"))],
    ["substringof(t, 'x')", compare("t", "contains", quoted("x"))],
    ["SubStringOf('x',t) eq true", compare("t", "contains", quoted("x"))],
    ["substringof('x',t) eq false", not(compare("t", "contains", quoted("x")))],
    ["startswith(t,'x')", compare("t", "begins", quoted("x"))],
    ["endswith(t,'x') = true", compare("t", "ends", quoted("x"))],
    ["this(d, week)", compare("d", "thisPeriod", bare("week"))],
    ["next(d,3,months)", compare("d", "nextPeriod", bare("3"), bare("months"))],
    ["previous(d,3,6)", compare("d", "previousPeriod", bare("3"), bare("6"))],
    ["thisAndNext(d,1,wk)", compare("d", "thisAndNext", bare("1"), bare("wk"))],
    ["thisandprevious(d,1,wk)", compare("d", "thisAndPrevious", bare("1"), bare("wk"))],
    ["thisAndPreviousAndNext(d,wk)", compare("d", "thisPreviousAndNext", bare("wk"))],
    // A column may have the name of a function.
    ["next eq 1", compare("next", "eq", bare("1"))],
    ["d today or d thisWeek", any(compare("d", "today"), compare("d", "thisWeek"))],
  ])("%j is understood", (text, filter) => {
    expect(parseFilter(text)).toEqual({ ok: true, filter });
  });

  it.each<[string, number, string]>([
    ["a", 2, "operator"],
    ["a eq", 5, "value"],
    ["a eq 1 b", 8, "joinOrEnd"],
    ["a eq 1 and", 11, "column"],
    ["and a eq 1", 1, "column"],
    ["a eq 1 or or", 11, "column"],
    ["(a eq 1", 8, "closingParenthesis"],
    ["a eq 1)", 7, "joinOrEnd"],
    ["()", 2, "column"],
    ["a eq 'x", 6, "closingQuote"],
    ['a eq "x', 6, "closingQuote"],
    ["a in (1 2)", 9, "closingParenthesis"],
    ["a in (1,)", 9, "value"],
    ["a 'x'", 3, "operator"],
    ["'a' eq 1", 1, "column"],
    ["a , 1", 3, "operator"],
    ["a ! 1", 3, "value"],
    ["this(d)", 7, "comma"],
    ["next(d,1)", 9, "comma"],
    ["this('d',week)", 6, "column"],
    ["startswith(t,'x') eq 5", 22, "value"],
  ])("%j is refused at character %d", (text, position, expected) => {
    expect(parseFilter(text)).toEqual({
      ok: false,
      fault: { kind: "unexpected", position, expected },
    });
  });

  it.each<[string, string, string | null]>([
    ["as deep as allowed", nested(filterLimits.depth), null],
    ["one deeper", nested(filterLimits.depth + 1), "tooDeep"],
    ["as many negations as allowed", `${"not ".repeat(filterLimits.depth)}a eq 1`, null],
    ["one more", `${"not ".repeat(filterLimits.depth + 1)}a eq 1`, "tooDeep"],
    ["as many comparisons as allowed", many(filterLimits.comparisons), null],
    ["one more", many(filterLimits.comparisons + 1), "tooMany"],
    ["as many values as allowed", values(filterLimits.values), null],
    ["one more", values(filterLimits.values + 1), "tooMany"],
    ["as long as allowed", "a eq 1".padEnd(filterLimits.length), null],
    ["one longer", "a eq 1".padEnd(filterLimits.length + 1), "tooLong"],
  ])("%s", (_, text, fault) => {
    const read = parseFilter(text);
    expect(read.ok ? null : read.fault.kind).toBe(fault);
  });

  it.each([
    ["brackets that never close", "[I: ".repeat(25_000)],
    ["quotes", "'".repeat(100_000)],
    ["arrows", "->".repeat(50_000)],
    ["parentheses", "(".repeat(100_000)],
  ])("of nothing but %s is refused without going through it again and again", (_, text) => {
    expect(parseFilter(text).ok).toBe(false);
  });
});

const keywords = new Set(["and", "or", "not"]);
const name = fc
  .stringMatching(/^[A-Za-z][\w/:.]{0,8}$/)
  .filter((each) => !keywords.has(each.toLowerCase()));
const operator = fc.constantFrom(
  ..."= != <> < <= > >= eq begins oneOf between isNull today thisPeriod currentAssociate".split(
    " ",
  ),
);
const operand: fc.Arbitrary<Operand> = fc.oneof(
  fc.string().map(quoted),
  fc.stringMatching(/^[\w.:+-]{1,6}$/).map(bare),
  fc.constantFrom("[I:5]", "[D:02/28/2024]", "[DT:02/28/2024 13:05:00.0000000]").map(bare),
);
const comparison: fc.Arbitrary<Filter> = fc
  .tuple(name, operator, fc.array(operand, { maxLength: 3 }))
  .map(([column, written, operands]) =>
    compare(column, written, ...(takesNoValue(written) ? [] : operands)),
  );
const filters = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("filter"), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): Filter => ({ kind, of })),
    tie("filter").map(not),
  ),
})).filter;

describe("every filter", () => {
  it("is read as what it was written from", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(printFilter(filter))).toEqual({ ok: true, filter });
      }),
      { numRuns: 1000 },
    );
  });

  it("is read or refused, whatever it is", () => {
    const piece = fc.constantFrom(
      ..."( ) ' \" , = < > ! and or not a eq in [I: ] -> this( substringof( null datetime'".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" ")),
      filters
        .map(printFilter)
        .chain((written) => fc.nat(written.length).map((at) => written.slice(0, at))),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = parseFilter(written);
        if (read.ok || read.fault.kind !== "unexpected") return;
        expect(read.fault.position).toBeGreaterThanOrEqual(1);
        expect(read.fault.position).toBeLessThanOrEqual(written.length + 1);
      }),
      { numRuns: 2000 },
    );
  });
});
