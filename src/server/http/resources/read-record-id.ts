import { AppError } from "../../errors.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say } from "../../texts/text.ts";
import type { ResourceParameter } from "./resource-shapes.ts";

const ID_MAX = 2_147_483_647;

type PathTexts = Readonly<Record<string, string>>;

/**
 * Reads the id of a record in the path: the first of its parameters that is a number; 0 where it
 * names no record.
 *
 * @throws AppError "malformedRequest" for anything but a 32-bit whole number.
 */
export function readRecordId(
  texts: PathTexts,
  declared: Readonly<Record<string, ResourceParameter>> = {},
): number {
  const name = Object.keys(declared).find((each) => declared[each]?.member.shape.kind === "int32");
  return name === undefined ? 0 : readPathId(texts, name);
}

/**
 * Reads a number in the path, of which there may be several.
 *
 * @throws AppError "malformedRequest" for anything but a 32-bit whole number.
 */
export function readPathId(texts: PathTexts, name: string): number {
  const text = texts[name] ?? "";
  const id = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (id >= -ID_MAX - 1 && id <= ID_MAX) return id;
  throw new AppError("malformedRequest", say(resourceTexts.idNotANumber));
}
