import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { not, type Condition, type Test } from "./condition.ts";
import { isNullWord, numberOf, onlyOperand, requireCount, truthOf } from "./operands.ts";
import { isNull, test, type Operators } from "./operator.ts";

type Relation = Extract<Test, { kind: "number" }>["relation"];

function related(relation: Relation) {
  return (column: Column, operands: readonly Operand[]): Condition =>
    test(column, {
      kind: "number",
      relation,
      value: numberOf(column, onlyOperand(column, operands)),
    });
}

function equals(column: Column, operands: readonly Operand[]): Condition {
  const operand = onlyOperand(column, operands);
  if (isNullWord(operand)) return isNull(column);
  return anyNumber(column, [numberOf(column, operand)]);
}

function oneOf(column: Column, operands: readonly Operand[]): Condition {
  const numbers = operands.filter((each) => !isNullWord(each));
  const found = anyNumber(
    column,
    numbers.map((each) => numberOf(column, each)),
  );
  return numbers.length === operands.length ? found : { kind: "any", of: [isNull(column), found] };
}

/** Where an id may be missing, 0 and -1 ask for that. */
function anyNumber(column: Column, values: readonly number[]): Condition {
  const found =
    values.length === 1
      ? test(column, { kind: "number", relation: "=", value: values[0] as number })
      : test(column, { kind: "oneOf", values });
  const { value } = column;
  const isReference = value?.as === "number" && value.reference === true;
  return isReference && values.some((each) => each === 0 || each === -1)
    ? { kind: "any", of: [isNull(column), found] }
    : found;
}

function between(column: Column, operands: readonly Operand[]): Condition {
  requireCount(column, operands, 2);
  const [from, to] = operands.map((each) => numberOf(column, each)) as [number, number];
  return {
    kind: "all",
    of: [
      test(column, { kind: "number", relation: ">=", value: from }),
      test(column, { kind: "number", relation: "<=", value: to }),
    ],
  };
}

/** Numbers and spans of time. */
export const numberOperators: Operators = [
  [["equals", "=", "eq", "set"], equals],
  [["unequals", "!=", "<>", "ne"], (column, operands) => not(equals(column, operands))],
  [["less", "<", "lt"], related("<")],
  [["<=", "le"], related("<=")],
  [["greater", ">", "gt"], related(">")],
  [[">=", "ge"], related(">=")],
  [["between"], between],
  [["in", "oneOf"], oneOf],
  [["notOneOf"], (column, operands) => not(oneOf(column, operands))],
];

/** What is true or false. */
export const truthOperators: Operators = [
  [
    ["set", "equals", "=", "eq"],
    (column, operands) => {
      const operand = onlyOperand(column, operands);
      if (isNullWord(operand)) return isNull(column);
      return test(column, { kind: "isTrue", value: truthOf(column, operand) });
    },
  ],
];
