import { epochDayOf } from "../../business-time/civil-date.ts";
import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { not, type Condition } from "./condition.ts";
import { dayRange, instantRange, SECONDS_PER_DAY } from "./date-ranges.ts";
import { wrongValue, type CalendarDate, type FilterReading } from "./filter-reading.ts";
import { isNullWord, onlyOperand, requireCount } from "./operands.ts";
import { isNull, type Operator, type Operators } from "./operator.ts";
import { periodOperators, relativeOperators } from "./period-operators.ts";

/** Earlier dates mean that there is none. */
const FIRST_YEAR = 1760;

function dateOf(column: Column, { text }: Operand, reading: FilterReading): CalendarDate {
  const date = reading.readDate(text);
  if (date === null) throw wrongValue(column, "date");
  return date;
}

function instantOf(date: CalendarDate, { clocks }: FilterReading): number {
  const wall = epochDayOf(date) * SECONDS_PER_DAY + date.secondOfDay;
  return date.offsetSeconds === null ? clocks.instantAt(wall) : wall - date.offsetSeconds;
}

/** The day of a date by the clocks of whoever asks. */
function dayOf(date: CalendarDate, reading: FilterReading): number {
  if (date.offsetSeconds === null) return epochDayOf(date);
  return Math.floor(reading.clocks.wallAt(instantOf(date, reading)) / SECONDS_PER_DAY);
}

/** What an operator does with one date: with its day, or with its very second. */
function withDate(apply: (date: CalendarDate, call: DateCall) => Condition): Operator {
  return (column, operands, { reading }) => {
    const date = dateOf(column, onlyOperand(column, operands), reading);
    return apply(date, { column, reading });
  };
}

interface DateCall {
  readonly column: Column;
  readonly reading: FilterReading;
}

/** From a number of days after the date on, and before a number of days after it; null = without end. */
function days(from: number | null, until: number | null) {
  return (date: CalendarDate, { column, reading }: DateCall): Condition => {
    const day = dayOf(date, reading);
    const at = (shift: number | null) => (shift === null ? null : day + shift);
    return dayRange(column, { from: at(from), until: at(until) }, reading.clocks);
  };
}

/** The same of seconds. */
function moments(from: number | null, until: number | null) {
  return (date: CalendarDate, { column, reading }: DateCall): Condition => {
    const instant = instantOf(date, reading);
    const at = (shift: number | null) => (shift === null ? null : instant + shift);
    return instantRange(column, { from: at(from), until: at(until) });
  };
}

/** A date without a time of day means the whole day. */
function dayOrMoment(
  byDay: ReturnType<typeof days>,
  byMoment: ReturnType<typeof moments>,
): Operator {
  return withDate((date, call) => (date.isDay ? byDay : byMoment)(date, call));
}

const equalTo =
  (operator: Operator): Operator =>
  (column, operands, context) => {
    const operand = onlyOperand(column, operands);
    if (isNullWord(operand)) return isNull(column);
    const { year } = dateOf(column, operand, context.reading);
    return year < FIRST_YEAR ? isNull(column) : operator(column, operands, context);
  };

const betweenDays: Operator = (column, operands, { reading }) => {
  requireCount(column, operands, 2);
  const [from, to] = operands.map((each) => dayOf(dateOf(column, each, reading), reading));
  return dayRange(column, { from: from ?? null, until: (to ?? 0) + 1 }, reading.clocks);
};

const betweenMoments: Operator = (column, operands, { reading }) => {
  requireCount(column, operands, 2);
  const [from, to] = operands.map((each) => dateOf(column, each, reading)) as [
    CalendarDate,
    CalendarDate,
  ];
  const last = to.isDay
    ? instantOf({ ...to, day: to.day + 1 }, reading)
    : instantOf(to, reading) + 1;
  return instantRange(column, { from: instantOf(from, reading), until: last });
};

const negated =
  (operator: Operator): Operator =>
  (...call) =>
    not(operator(...call));

const sameDay = equalTo(withDate(days(0, 1)));
const sameMoment = equalTo(dayOrMoment(days(0, 1), moments(0, 1)));

/** Days. */
export const dateOperators: Operators = [
  [["before", "<", "lt", "less"], withDate(days(null, 0))],
  [["beforeOrEqual", "to", "<=", "le"], withDate(days(null, 1))],
  [["date", "equals", "=", "eq"], sameDay],
  [["unequals", "!=", "<>", "ne"], negated(sameDay)],
  [["from", ">=", "ge"], withDate(days(0, null))],
  [["after", ">", "gt", "greater"], withDate(days(1, null))],
  [["between", "dateBetween"], betweenDays],
  ...relativeOperators,
  ...periodOperators,
];

/** Points in time. */
export const instantOperators: Operators = [
  [["afterTime"], withDate(moments(0, null))],
  [["beforeTime"], withDate(moments(null, 0))],
  [["dateTime"], equalTo(withDate(moments(0, 1)))],
  [["before", "<", "lt", "less"], dayOrMoment(days(null, 0), moments(null, 0))],
  [["after", ">", "gt", "greater"], dayOrMoment(days(1, null), moments(1, null))],
  [["beforeOrEqual", "to", "<=", "le"], dayOrMoment(days(null, 1), moments(null, 1))],
  [["from", ">=", "ge"], dayOrMoment(days(0, null), moments(0, null))],
  [["date", "equals", "=", "eq"], sameMoment],
  [["unequals", "!=", "<>", "ne"], negated(sameMoment)],
  [["between"], betweenMoments],
  [["dateBetween"], betweenDays],
  ...relativeOperators,
  ...periodOperators,
];
