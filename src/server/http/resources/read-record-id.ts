import { AppError } from "../../errors.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say } from "../../texts/text.ts";

const ID_MAX = 2_147_483_647;

/**
 * Reads the id in the path of a record, whatever the path calls it; 0 where it names no record.
 *
 * @throws AppError "malformedRequest" for anything but a 32-bit whole number.
 */
export function readRecordId(parameters: Readonly<Record<string, string>>): number {
  const [text] = Object.values(parameters);
  if (text === undefined) return 0;
  const id = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (id >= -ID_MAX - 1 && id <= ID_MAX) return id;
  throw new AppError("malformedRequest", say(resourceTexts.idNotANumber));
}
