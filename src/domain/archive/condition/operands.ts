import type { Column } from "../columns/column.ts";
import type { Operand } from "../filter/filter.ts";
import { ConditionError, wrongValue } from "./filter-reading.ts";

/** `null` without quotes asks for rows that have no value. */
export function isNullWord({ text, form }: Operand): boolean {
  return form === "bare" && text.toLowerCase() === "null";
}

/** @throws ConditionError unless there is exactly that many. */
export function requireCount(
  { path }: Column,
  operands: readonly Operand[],
  expected: 0 | 1 | 2,
): void {
  if (operands.length === expected) return;
  throw new ConditionError({ kind: "wrongCount", column: path, expected });
}

export function onlyOperand(column: Column, operands: readonly Operand[]): Operand {
  requireCount(column, operands, 1);
  return operands[0] as Operand;
}

const wholeNumberForm = /^(?:\[(?:I|TS):\s*)?([+-]?\d{1,16})(?:\.0*)?\]?$/i;
const numberForm = /^(?:\[[FMI]:\s*)?([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\]?$/i;

/** Null when the text is no whole number that can be told exactly. */
export function wholeNumberOf({ text }: Operand): number | null {
  const number = Number(wholeNumberForm.exec(text.trim())?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** @throws ConditionError when the text is no number of that column's kind. */
export function numberOf(column: Column, operand: Operand): number {
  if (column.restriction === "decimal") {
    const number = Number(numberForm.exec(operand.text.trim())?.[1] ?? Number.NaN);
    if (Number.isFinite(number)) return number;
    throw wrongValue(column, "number");
  }
  const whole = wholeNumberOf(operand);
  if (whole === null) throw wrongValue(column, "wholeNumber");
  return whole;
}

/** @throws ConditionError when the text is neither. */
export function truthOf(column: Column, { text }: Operand): boolean {
  switch (text.trim().toLowerCase()) {
    case "true":
    case "1":
    case "[i:1]":
      return true;
    case "false":
    case "0":
    case "[i:0]":
      return false;
    default:
      throw wrongValue(column, "truth");
  }
}
