import { AppError } from "../../../errors.ts";
import { say } from "../../../texts/text.ts";
import { timeZoneTexts } from "../../../texts/time-zone-texts.ts";
import { DEFAULT_ROWS, MOST_ROWS } from "../list-limits.ts";

/** @throws AppError "malformedRequest" for a negative number */
export function readTop(top: number | null): number {
  return Math.min(required(top ?? DEFAULT_ROWS), MOST_ROWS);
}

/** @throws AppError "malformedRequest" for a negative number */
export function readSkip(skip: number | null): number {
  return required(skip ?? 0);
}

function required(count: number): number {
  if (count >= 0) return count;
  throw new AppError("malformedRequest", say(timeZoneTexts.rowCountExpected));
}
