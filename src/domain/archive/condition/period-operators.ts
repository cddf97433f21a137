import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { dayRange, SECONDS_PER_DAY } from "./date-ranges.ts";
import { wrongValue, type FilterReading } from "./filter-reading.ts";
import { requireCount, wholeNumberOf } from "./operands.ts";
import type { Operator, Operators } from "./operator.ts";
import { periodUnitOf, startOfPeriod, type PeriodUnit } from "./periods.ts";

const MOST_PERIODS = 10_000;

function today({ now, clocks }: FilterReading): number {
  return Math.floor(clocks.wallAt(now) / SECONDS_PER_DAY);
}

/** From the beginning of one period on until the beginning of another, counted from the current one. */
interface Periods {
  readonly unit: PeriodUnit;
  readonly from: number | null;
  readonly until: number | null;
}

function inPeriods(column: Column, { unit, from, until }: Periods, reading: FilterReading) {
  const day = today(reading);
  const begins = (after: number | null) =>
    after === null ? null : startOfPeriod(day, unit, after);
  return dayRange(column, { from: begins(from), until: begins(until) }, reading.clocks);
}

function relative(unit: PeriodUnit, from: number | null, until: number | null): Operator {
  return (column, operands, { reading }) => {
    requireCount(column, operands, 0);
    return inPeriods(column, { unit, from, until }, reading);
  };
}

/** Those that say by their names which days they mean. */
export const relativeOperators: Operators = [
  [["beforeToday"], relative("day", null, 0)],
  [["today"], relative("day", 0, 1)],
  [["afterToday"], relative("day", 1, null)],
  [["lastWeek"], relative("week", -1, 0)],
  [["thisWeek"], relative("week", 0, 1)],
  [["nextWeek"], relative("week", 1, 2)],
  [["lastMonth"], relative("month", -1, 0)],
  [["thisMonth"], relative("month", 0, 1)],
  [["nextMonth"], relative("month", 1, 2)],
  [["lastQuarter"], relative("quarter", -1, 0)],
  [["thisQuarter"], relative("quarter", 0, 1)],
  [["nextQuarter"], relative("quarter", 1, 2)],
  [["thisHalf"], relative("halfYear", 0, 1)],
  [["thisYear"], relative("year", 0, 1)],
];

function unitOf(column: Column, { text }: Operand): PeriodUnit {
  const unit = periodUnitOf(text);
  if (unit === null) throw wrongValue(column, "period");
  return unit;
}

function around(from: number, until: number): Operator {
  return (column, operands, { reading }) => {
    requireCount(column, operands, 1);
    const unit = unitOf(column, operands[0] as Operand);
    return inPeriods(column, { unit, from, until }, reading);
  };
}

/** A number of periods and their unit; `bounds` says from which to which the number reaches. */
function counted(bounds: (count: number) => readonly [from: number, until: number]): Operator {
  return (column, operands, { reading }) => {
    requireCount(column, operands, 2);
    const [number, unit] = operands as [Operand, Operand];
    const count = wholeNumberOf(number);
    if (count === null || count < 0 || count > MOST_PERIODS) throw wrongValue(column, "period");
    const [from, until] = bounds(count);
    return inPeriods(column, { unit: unitOf(column, unit), from, until }, reading);
  };
}

/** Those that are told which days they mean. */
export const periodOperators: Operators = [
  [["thisPeriod"], around(0, 1)],
  [["thisPreviousAndNext"], around(-1, 2)],
  [["nextPeriod"], counted((count) => [1, count + 1])],
  [["previousPeriod"], counted((count) => [-count, 0])],
  [["thisAndNext"], counted((count) => [0, count + 1])],
  [["thisAndPrevious"], counted((count) => [-count, 1])],
];
