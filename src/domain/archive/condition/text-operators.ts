import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { not, type Condition, type Test } from "./condition.ts";
import { meetsTextTest, type TextTest } from "./meets-text-test.ts";
import { isNullWord, onlyOperand, requireCount, wholeNumberOf } from "./operands.ts";
import { isNull, test, type Operator, type OperatorContext, type Operators } from "./operator.ts";

type How = Extract<Test, { kind: "text" }>["how"];

function compared(how: How): Operator {
  return (column, operands, context) => {
    const operand = onlyOperand(column, operands);
    if (how === "is" && isNullWord(operand)) return isNull(column);
    const found = asked(column, { kind: "text", how, text: operand.text }, context);
    return orKeyOf(column, [operand], found, context);
  };
}

const oneOf: Operator = (column, operands, context) => {
  const texts = operands.filter((each) => !isNullWord(each));
  const found = asked(column, { kind: "textOneOf", texts: texts.map(({ text }) => text) }, context);
  const matched = orKeyOf(column, texts, found, context);
  return texts.length === operands.length
    ? matched
    : { kind: "any", of: [isNull(column), matched] };
};

/** The column that identifies the records of a kind, where a number may stand for their name. */
const keyNames: Readonly<Record<string, string>> = {
  contact: "contactId",
  project: "projectId",
  sale: "saleId",
};

/** A number given for the name of a record may be its key as well. */
function orKeyOf(
  column: Column,
  operands: readonly Operand[],
  found: Condition,
  { columns }: OperatorContext,
): Condition {
  if (column.restriction !== "stringorPK") return found;
  const keys = operands.map(wholeNumberOf).filter((key) => key !== null);
  const key = columns.find([...column.via, keyNames[column.kind] ?? ""].join("/"));
  if (keys.length === 0 || key === undefined) return found;
  return { kind: "any", of: [found, test(key, { kind: "oneOf", values: keys })] };
}

const between: Operator = (column, operands, context) => {
  requireCount(column, operands, 2);
  const [from, to] = operands as [Operand, Operand];
  return asked(column, { kind: "textBetween", from: from.text, to: to.text }, context);
};

/** The names of items are known here, so that rows are asked for the items that meet the test. */
function asked(column: Column, wanted: TextTest, { reading }: OperatorContext): Condition {
  const { value } = column;
  if (value?.as !== "choice") return test(column, wanted);
  const items = reading.itemsOf(value.list).filter(({ name }) => meetsTextTest(name, wanted));
  return test(column, { kind: "oneOf", values: items.map(({ id }) => id) });
}

const negated =
  (operator: Operator): Operator =>
  (...call) =>
    not(operator(...call));

/** Those that say what a text is, and not what it is not. */
export const positiveTextOperators: Operators = [
  [["is", "equals", "=", "eq"], compared("is")],
  [["begins"], compared("begins")],
  [["contains"], compared("contains")],
  [["ends"], compared("ends")],
];

export const textOperators: Operators = [
  ...positiveTextOperators,
  [["isNot", "ne", "!=", "<>", "unequals"], negated(compared("is"))],
  [["notBegins"], negated(compared("begins"))],
  [["notContains"], negated(compared("contains"))],
  [["in", "oneOf"], oneOf],
  [["notOneOf"], negated(oneOf)],
  [["between"], between],
];
