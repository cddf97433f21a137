import { Temporal } from "temporal-polyfill";
import type { Comparison, Filter } from "../../../src/domain/archive/filter/filter.ts";
import { OSLO_NOW } from "../../support/filter-reading.ts";
import type { FilteredRow } from "./filtered-rows.ts";

// Says by itself what filters mean, row by row, without anything of what is tested: slowly, and only
// for the columns and operators that the tests use.

type Value = FilteredRow[keyof FilteredRow];

const ZONE = "Europe/Oslo";

/** Whether a row is what a filter wants. */
export function meetsFilter(row: FilteredRow, filter: Filter): boolean {
  switch (filter.kind) {
    case "all":
      return filter.of.every((part) => meetsFilter(row, part));
    case "any":
      return filter.of.some((part) => meetsFilter(row, part));
    case "not":
      return !meetsFilter(row, filter.of);
    case "comparison":
      return meetsComparison(row[filter.column as keyof FilteredRow], filter);
  }
}

function meetsComparison(value: Value, { column, operator, operands }: Comparison): boolean {
  const texts = operands.map(({ text }) => text);
  const [first = "", second = ""] = texts;
  switch (operator) {
    case "isNull":
      return value === null || (Array.isArray(value) && value.length === 0);
    case "isNotNull":
      return value !== null && !(Array.isArray(value) && value.length === 0);
    case "set":
      return value === (first === "true");
    case "currentAssociate":
      return value === 5;
    case "intArrayOneOf":
      return texts.some((text) => (value as readonly number[]).includes(Number(text)));
    case "intArrayNotAnyOf":
      return !texts.some((text) => (value as readonly number[]).includes(Number(text)));
    case "intArrayAllOf":
      return texts.every((text) => (value as readonly number[]).includes(Number(text)));
    case "associateIsOneOf":
      return texts.some((text) => Number(text) === (value ?? 0));
    case "associateIsNotOneOf":
      return !texts.some((text) => Number(text) === (value ?? 0));
    default:
  }
  if (column === "title" || column === "person/lastName") {
    return meetsText(value as string | null, operator, texts);
  }
  if (column === "createdAt" || column === "deadline") {
    return value !== null && meetsDate(value as number, operator, first, second);
  }
  return meetsNumber(value as number | null, operator, texts.map(Number));
}

function meetsNumber(value: number | null, operator: string, numbers: readonly number[]): boolean {
  const [first = 0, second = 0] = numbers;
  const same = value === null ? first === 0 : value === first;
  switch (operator) {
    case "=":
      return same;
    case "ne":
      return !same;
    case "in":
      return numbers.some((number) => number === (value ?? 0));
    case "oneOf":
      return numbers.some((number) => number === (value ?? 0));
    case "<":
      return value !== null && value < first;
    case "le":
      return value !== null && value <= first;
    case ">":
      return value !== null && value > first;
    case "ge":
      return value !== null && value >= first;
    case "between":
      return value !== null && value >= first && value <= second;
    default:
      throw new Error(`nobody said what ${operator} means`);
  }
}

const fold = (text: string): string => text.toLowerCase().replace(/ *$/, "");

function meetsText(value: string | null, operator: string, texts: readonly string[]): boolean {
  const negation = /^(?:not|is)(Begins|Contains|Not)$/.exec(operator)?.[1];
  if (negation !== undefined) {
    return !meetsText(value, negation === "Not" ? "is" : negation.toLowerCase(), texts);
  }
  if (value === null) return false;
  const text = fold(value);
  const [first = "", second = ""] = texts.map(fold);
  switch (operator) {
    case "is":
      return text === first;
    case "begins":
      return text.startsWith(first);
    case "contains":
      return text.includes(first);
    case "ends":
      return text.endsWith(first);
    case "in":
      return texts.some((one) => fold(one) === text);
    case "between":
      return (
        Buffer.from(text).compare(Buffer.from(first)) >= 0 &&
        Buffer.from(text).compare(Buffer.from(second)) <= 0
      );
    default:
      throw new Error(`nobody said what ${operator} means`);
  }
}

type Zoned = Temporal.ZonedDateTime;

const zoned = (seconds: number): Zoned =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(ZONE);
const seconds = (moment: Zoned): number => Math.floor(moment.epochMilliseconds / 1000);
const dayOf = (moment: Zoned): string => moment.toPlainDate().toString();

/** Dates in these filters are days, `YYYY-MM-DD`, or instants in UTC. */
function meetsDate(value: number, operator: string, first: string, second: string): boolean {
  const day = dayOf(zoned(value));
  const isDay = first.length === "YYYY-MM-DD".length;
  const instant = isDay
    ? seconds(Temporal.PlainDate.from(first).toZonedDateTime(ZONE))
    : Date.parse(first) / 1000;
  switch (operator) {
    case "afterTime":
      return value >= instant;
    case "beforeTime":
      return value < instant;
    case "dateTime":
      return value === instant;
    case "before":
      return isDay ? day < first : value < instant;
    case "after":
      return isDay ? day > first : value > instant;
    case "between":
      return day >= first && day <= second;
    default:
      return inPeriod(value, operator, first, second);
  }
}

const units = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};
type Unit = keyof typeof units;

function beginningOf(unit: Unit): Zoned {
  const day = zoned(OSLO_NOW).startOfDay();
  switch (unit) {
    case "week":
      return day.subtract({ days: day.dayOfWeek - 1 });
    case "month":
      return day.with({ day: 1 });
    case "quarter":
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
    case "year":
      return day.with({ day: 1, month: 1 });
  }
}

function inPeriod(value: number, operator: string, first: string, second: string): boolean {
  const today = dayOf(zoned(OSLO_NOW));
  const day = dayOf(zoned(value));
  if (operator === "today") return day === today;
  if (operator === "beforeToday") return day < today;
  if (operator === "afterToday") return day > today;
  const named = /^(last|this|next)(Week|Month|Quarter|Year)$/.exec(operator);
  const unit = (named?.[2]?.toLowerCase() ?? second) as Unit;
  const [from, until] = named
    ? { last: [-1, 0], this: [0, 1], next: [1, 2] }[named[1] as "last" | "this" | "next"]
    : periods(operator, Number(first));
  const begins = (shift = 0): number => {
    let moment = beginningOf(unit);
    for (let step = 0; step < Math.abs(shift); step += 1) {
      moment = shift < 0 ? moment.subtract(units[unit]) : moment.add(units[unit]);
    }
    return seconds(moment.startOfDay());
  };
  return value >= begins(from) && value < begins(until);
}

function periods(operator: string, count: number): readonly [number, number] {
  switch (operator) {
    case "nextPeriod":
      return [1, count + 1];
    case "previousPeriod":
      return [-count, 0];
    case "thisAndNext":
      return [0, count + 1];
    case "thisAndPrevious":
      return [-count, 1];
    default:
      throw new Error(`nobody said what ${operator} means`);
  }
}
