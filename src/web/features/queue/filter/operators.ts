import type { MessageId } from "../../../texts.ts";

/** What a value of a condition is typed or chosen in. */
export type ValueKind = "none" | "text" | "number" | "date" | "item" | "items" | "truth";

export interface FilterOperator {
  /** As the lists of the API know it. */
  readonly name: string;
  readonly label: MessageId;
  readonly takes: ValueKind;
}

const isEmpty: readonly FilterOperator[] = [
  { name: "isNull", label: "operators.empty", takes: "none" },
  { name: "isNotNull", label: "operators.notEmpty", takes: "none" },
];

const list: readonly FilterOperator[] = [
  { name: "oneOf", label: "operators.oneOf", takes: "items" },
  { name: "notOneOf", label: "operators.notOneOf", takes: "items" },
  ...isEmpty,
];

const user: readonly FilterOperator[] = [
  { name: "currentAssociate", label: "operators.me", takes: "none" },
  { name: "associateIsOneOf", label: "operators.oneOf", takes: "items" },
  { name: "associateIsNotOneOf", label: "operators.notOneOf", takes: "items" },
  ...isEmpty,
];

const text: readonly FilterOperator[] = [
  { name: "contains", label: "operators.contains", takes: "text" },
  { name: "notContains", label: "operators.notContains", takes: "text" },
  { name: "begins", label: "operators.begins", takes: "text" },
  { name: "is", label: "operators.is", takes: "text" },
  ...isEmpty,
];

const number: readonly FilterOperator[] = [
  { name: "equals", label: "operators.is", takes: "number" },
  { name: "unequals", label: "operators.isNot", takes: "number" },
  { name: "less", label: "operators.less", takes: "number" },
  { name: "greater", label: "operators.greater", takes: "number" },
  ...isEmpty,
];

const date: readonly FilterOperator[] = [
  { name: "before", label: "operators.before", takes: "date" },
  { name: "after", label: "operators.after", takes: "date" },
  { name: "date", label: "operators.on", takes: "date" },
  { name: "beforeToday", label: "operators.beforeToday", takes: "none" },
  { name: "today", label: "operators.today", takes: "none" },
  { name: "thisWeek", label: "operators.thisWeek", takes: "none" },
  { name: "lastWeek", label: "operators.lastWeek", takes: "none" },
  { name: "thisMonth", label: "operators.thisMonth", takes: "none" },
  ...isEmpty,
];

const array: readonly FilterOperator[] = [
  { name: "intArrayOneOf", label: "operators.hasAny", takes: "items" },
  { name: "intArrayAllOf", label: "operators.hasAll", takes: "items" },
  { name: "intArrayNotAnyOf", label: "operators.hasNone", takes: "items" },
];

/** By the type that the description of a column names. */
const byType: Readonly<Record<string, readonly FilterOperator[]>> = {
  bool: [{ name: "equals", label: "operators.is", takes: "truth" }],
  int: number,
  decimal: number,
  timeSpan: number,
  string: text,
  positiveString: text.filter(({ name }) => name !== "notContains"),
  stringorPK: text,
  listAny: list,
  listInterest: list,
  ejCategory: list,
  userGroup: list,
  ejUser: user,
  associate: user,
  datetime: date,
  date,
  unlimitedDate: date,
  intArray: array,
};

/** How a column can be compared in a form; none = not at all. */
export function operatorsOf(restrictionType: string): readonly FilterOperator[] {
  return byType[restrictionType] ?? [];
}

/** Other names that the same comparisons go by, in lower case. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  equals: ["=", "eq", "set"],
  is: ["equals", "=", "eq"],
  unequals: ["!=", "<>", "ne"],
  less: ["<", "lt"],
  greater: [">", "gt"],
  before: ["<", "lt", "less", "beforetime"],
  after: [">", "gt", "greater", "aftertime"],
  date: ["equals", "=", "eq"],
  oneOf: ["in", "equals", "=", "eq", "set"],
  notOneOf: ["unequals", "!=", "<>", "ne"],
  intArrayOneOf: ["oneof"],
  intArrayNotAnyOf: ["notoneof"],
};

/** The operator of that name, in any case, among those of a column. */
export function findOperator(restrictionType: string, name: string): FilterOperator | undefined {
  const wanted = name.toLowerCase();
  const operators = operatorsOf(restrictionType);
  return (
    operators.find((each) => each.name.toLowerCase() === wanted) ??
    operators.find((each) => synonyms[each.name]?.includes(wanted) === true)
  );
}
