import { AppError } from "../../errors.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { say } from "../../texts/text.ts";

const ID_MAX = 2_147_483_647;

/**
 * Reads the id in the path of a record.
 *
 * @throws AppError "malformedRequest" for anything but a 32-bit whole number.
 */
export function readRecordId(text: string): number {
  const id = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (id >= -ID_MAX - 1 && id <= ID_MAX) return id;
  throw new AppError("malformedRequest", say(ticketTexts.idNotANumber));
}
