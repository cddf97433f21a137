import { batchTexts } from "../../texts/batch-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";

/** More than anybody selects in a list. */
const BATCH_TICKETS_MAX = 10_000;

/** Why these cannot be the tickets of a batch; null when they can. */
export function faultOfTickets(ticketIds: readonly number[]): Text | null {
  const count = ticketIds.length;
  if (count === 0) return say(batchTexts.noTickets);
  return count > BATCH_TICKETS_MAX
    ? say(valueTexts.tooMany, { maxCount: BATCH_TICKETS_MAX, count })
    : null;
}
