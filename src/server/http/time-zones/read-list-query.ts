import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { timeZoneTexts } from "../../texts/time-zone-texts.ts";

export interface ListQuery {
  readonly skip: number;
  readonly top: number;
  /** Names of columns as they were written; null = all. */
  readonly select: readonly string[] | null;
}

const DEFAULT_TOP = 100;
const GREATEST_TOP = 10_000;

/**
 * Reads which part of the list is wanted. Names of options are matched in any case, unknown ones are
 * ignored. A filter or an order is refused: rows that do not fit it would be a wrong answer.
 *
 * @throws AppError
 */
export function readListQuery(
  query: Readonly<Record<string, string | string[] | undefined>>,
): ListQuery {
  const options = new Map(
    Object.entries(query).map(([name, value]) => [name.toLowerCase(), [value ?? ""].flat().at(-1)]),
  );
  const textOf = (name: string) => options.get(name)?.trim() ?? "";
  for (const name of ["$filter", "$orderby"]) {
    if (textOf(name) !== "") throw new AppError("notImplemented", say(timeZoneTexts.plainListOnly));
  }
  const select = textOf("$select")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return {
    skip: readCount(textOf("$skip"), 0),
    top: Math.min(readCount(textOf("$top"), DEFAULT_TOP), GREATEST_TOP),
    select: select.length === 0 ? null : select,
  };
}

function readCount(text: string, missing: number): number {
  if (text === "") return missing;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AppError("malformedRequest", say(timeZoneTexts.rowCountExpected));
}
