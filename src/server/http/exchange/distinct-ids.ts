import { AppError } from "../../errors.ts";
import { faultTexts } from "../../texts/fault-texts.ts";
import { say } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";

/** How many records one call may name, so that none keeps others waiting for long. */
const IDS_MAX = 1000;

/** The ids of an argument, each once, in the order in which they came; `member` names the argument. */
export function distinctIds(ids: readonly number[], member: string): number[] {
  const distinct = [...new Set(ids)];
  const { length: count } = distinct;
  if (count <= IDS_MAX) return distinct;
  const fault = say(valueTexts.tooMany, { maxCount: IDS_MAX, count });
  throw new AppError("validation", say(faultTexts.at, { path: member, fault }), {
    members: new Map([[member, fault]]),
  });
}
