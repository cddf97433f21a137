import type { RightReason } from "../../../domain/access/right-reason.ts";
import { rightNameTexts } from "../../texts/right-name-texts.ts";
import { rightReasonTexts } from "../../texts/right-reason-texts.ts";
import { say, type Text } from "../../texts/text.ts";

/** Why the caller may do no more with a row or a field. */
export function describeRightReason(reason: RightReason): Text {
  if (reason !== "noDeleteRight") return say(rightReasonTexts[reason]);
  const right = say(rightNameTexts.ServiceAdministration);
  return say(rightReasonTexts.noDeleteRight, { right });
}
