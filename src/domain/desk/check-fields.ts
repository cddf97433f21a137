import { faultOfText } from "../ticket/save/fault-of-text.ts";
import type { ListFault, ListFaultReason } from "./list-fault.ts";
import { lengthOfName } from "./name-length.ts";

/** The highest 32-bit number, which is the highest that can be sent. */
export const INT32_MAX = 2_147_483_647;
/** Minutes whose seconds a 32-bit counter can hold. */
export const MINUTES_MAX = 35_791_394;
export const SORT_ORDER_MAX = 32_000;

/** Collects everything that is wrong with one row. */
export class FaultCollector<Field extends string> {
  readonly faults: ListFault<Field>[] = [];

  add(path: Field | ListFault<Field>["path"], reason: ListFaultReason | null): void {
    if (reason === null) return;
    this.faults.push({ path: typeof path === "string" ? [path] : path, reason });
  }
}

/** Why a name cannot be stored: every row has one, and each of its languages has its limit. */
export function faultOfName(name: string, maxLength: number): ListFaultReason | null {
  if (name.trim() === "") return { code: "required" };
  return faultOfLanguages(name, maxLength);
}

/** As {@link faultOfName}, of a text that may be empty. */
export function faultOfLanguages(text: string, maxLength: number): ListFaultReason | null {
  const length = lengthOfName(text);
  if (length > maxLength) return { code: "tooLong", maxLength, length };
  return faultOfText(text, Number.POSITIVE_INFINITY);
}

/** Why a number cannot be stored. */
export function faultOfNumber(value: number, min: number, max: number): ListFaultReason | null {
  return Number.isInteger(value) && value >= min && value <= max
    ? null
    : { code: "outOfRange", min, max };
}

/** Why a bit set cannot be stored. */
export function faultOfBits(
  value: number,
  known: Readonly<Record<string, number>>,
): ListFaultReason | null {
  const mask = Object.values(known).reduce((sum, bit) => sum | bit, 0);
  return (value & ~mask) === 0 ? null : { code: "unknownBits" };
}

/** Why a list of addresses, separated by commas, cannot be stored. */
export function faultOfEmails(text: string, maxLength: number): ListFaultReason | null {
  const fault = faultOfText(text, maxLength);
  if (fault !== null || text.trim() === "") return fault;
  const areEmails = text.split(",").every((part) => /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(part.trim()));
  return areEmails ? null : { code: "notAnEmail" };
}

/** True when two values are written alike; lists count by their entries. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** True when two states of a row hold the same. */
export function sameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  return (Object.keys(one) as (keyof Fields)[]).every((name) => sameValue(one[name], other[name]));
}
