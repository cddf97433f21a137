/** Operators that say everything by themselves; all others are followed by a value. */
const withoutValue: ReadonlySet<string> = new Set(
  [
    "isNull",
    "isNotNull",
    "currentAssociate",
    "beforeToday",
    "today",
    "afterToday",
    "lastWeek",
    "thisWeek",
    "nextWeek",
    "lastMonth",
    "thisMonth",
    "nextMonth",
    "lastQuarter",
    "thisQuarter",
    "nextQuarter",
    "thisHalf",
    "thisYear",
  ].map((name) => name.toLowerCase()),
);

export function takesNoValue(operator: string): boolean {
  return withoutValue.has(operator.toLowerCase());
}

/** How a function is written, and the operator that means the same. */
export interface FilterFunction {
  readonly operator: string;
  /** `text`: a column and a text, in either order. Otherwise a column and that many values behind it. */
  readonly takes: "text" | 1 | 2;
}

/** By name in lower case. */
export const filterFunctions: ReadonlyMap<string, FilterFunction> = new Map([
  ["substringof", { operator: "contains", takes: "text" }],
  ["startswith", { operator: "begins", takes: "text" }],
  ["endswith", { operator: "ends", takes: "text" }],
  ["this", { operator: "thisPeriod", takes: 1 }],
  ["thisandpreviousandnext", { operator: "thisPreviousAndNext", takes: 1 }],
  ["next", { operator: "nextPeriod", takes: 2 }],
  ["previous", { operator: "previousPeriod", takes: 2 }],
  ["thisandnext", { operator: "thisAndNext", takes: 2 }],
  ["thisandprevious", { operator: "thisAndPrevious", takes: 2 }],
]);
