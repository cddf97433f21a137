import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { not, type Condition } from "./condition.ts";
import type { FilterReading } from "./filter-reading.ts";
import { foldText } from "./fold-text.ts";
import { isNullWord, onlyOperand, requireCount, wholeNumberOf } from "./operands.ts";
import { isNull, test, type Operator, type Operators } from "./operator.ts";

/** What a number in a filter says: the id itself, or the older id of a user. */
type IdSpace = "own" | "service";

/** Ids that ask for rows without a value, besides an item that may really have the id 0. */
const isNone = (id: number): boolean => id === 0 || id === -1;

function anyOf(ids: IdSpace): Operator {
  return (column, operands, { reading }) => {
    const given = operands.filter((each) => !isNullWord(each));
    const asksForNone = given.length < operands.length;
    return given.length > 0 || !asksForNone
      ? orNone(column, anyItem(column, given, { ids, reading }), asksForNone)
      : isNull(column);
  };
}

const oneItem =
  (ids: IdSpace): Operator =>
  (column, operands, context) =>
    anyOf(ids)(column, [onlyOperand(column, operands)], context);

function anyItem(
  column: Column,
  operands: readonly Operand[],
  { ids, reading }: { readonly ids: IdSpace; readonly reading: FilterReading },
): Condition {
  const { value } = column;
  if (value?.as === "text") {
    return test(column, { kind: "textOneOf", texts: operands.map(({ text }) => text) });
  }
  const named = operands.filter((each) => each.form === "quoted" || wholeNumberOf(each) === null);
  if (value?.as === "named") {
    const numbers = operands.map(wholeNumberOf).filter((id) => id !== null);
    const texts = named.map(({ text }) => text);
    const byId = orNone(
      column,
      test(column, { kind: "oneOf", values: numbers }),
      numbers.some(isNone),
    );
    return { kind: "any", of: [byId, test(column, { kind: "textOneOf", texts })] };
  }
  const values = operands.flatMap((each) => idsOf(column, each, { ids, reading }));
  return orNone(column, test(column, { kind: "oneOf", values }), values.some(isNone));
}

function orNone(column: Column, found: Condition, asksForNone: boolean): Condition {
  return asksForNone ? { kind: "any", of: [isNull(column), found] } : found;
}

/** A quoted text is the name of an item first; anything else is an id first. */
function idsOf(
  column: Column,
  operand: Operand,
  { ids, reading }: { readonly ids: IdSpace; readonly reading: FilterReading },
): readonly number[] {
  const number = wholeNumberOf(operand);
  if (number !== null && operand.form !== "quoted") return idsOfNumber(number, ids, reading);
  const named = idsNamed(column, operand.text, reading);
  return named.length > 0 || number === null ? named : idsOfNumber(number, ids, reading);
}

function idsOfNumber(number: number, ids: IdSpace, reading: FilterReading): readonly number[] {
  if (ids === "own" || isNone(number)) return [number];
  const userId = reading.userOfServiceId(number);
  return userId === null ? [] : [userId];
}

function idsNamed({ value }: Column, name: string, reading: FilterReading): readonly number[] {
  if (value?.as !== "choice" && value?.as !== "choices") return [];
  const wanted = foldText(name);
  return reading
    .itemsOf(value.list)
    .filter((item) => foldText(item.name) === wanted)
    .map(({ id }) => id);
}

const caller: Operator = (column, operands, { reading }) => {
  requireCount(column, operands, 0);
  return test(column, { kind: "oneOf", values: [reading.userId] });
};

const negated =
  (operator: Operator): Operator =>
  (...call) =>
    not(operator(...call));

function listOperatorsWith(ids: IdSpace): Operators {
  return [
    [["oneOf", "in"], anyOf(ids)],
    [["notOneOf"], negated(anyOf(ids))],
    [["equals", "=", "eq", "set"], oneItem(ids)],
    [["unequals", "!=", "<>", "ne"], negated(oneItem(ids))],
  ];
}

const associateOperators: Operators = [
  [["currentAssociate"], caller],
  [["associateIsOneOf"], anyOf("own")],
  [["associateIsNotOneOf"], negated(anyOf("own"))],
];

/** Items of lists, by id or by name. */
export const listOperators: Operators = listOperatorsWith("own");

/** Users, by their ids. */
export const associateListOperators: Operators = [
  ...listOperatorsWith("own"),
  ...associateOperators,
];

/** Users, by their older ids where the operator does not say otherwise. */
export const serviceUserOperators: Operators = [
  ...listOperatorsWith("service"),
  ...associateOperators,
];

const array =
  (kind: "hasAny" | "hasAll"): Operator =>
  (column, operands, { reading }) => {
    const found = operands.map((each) => idsOf(column, each, { ids: "own", reading }));
    // A name that nothing has is one that no row has.
    const missing = found.some((each) => each.length === 0);
    if (kind === "hasAll" && missing) return { kind: "any", of: [] };
    return test(column, { kind, values: found.flat() });
  };

/** Rows that have several items, such as tags. */
export const arrayOperators: Operators = [
  [["intArrayOneOf", "oneOf"], array("hasAny")],
  [["intArrayNotAnyOf", "notOneOf"], negated(array("hasAny"))],
  [["intArrayAllOf"], array("hasAll")],
  [["intArrayNotAllOf"], negated(array("hasAll"))],
];
