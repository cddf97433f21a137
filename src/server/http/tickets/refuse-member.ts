import { AppError } from "../../errors.ts";
import { faultTexts } from "../../texts/fault-texts.ts";
import { say, type Text } from "../../texts/text.ts";

/** The refusal of a body because of one member, which is named beside the others that are at fault. */
export function refuseMember(
  path: string,
  fault: Text,
  problems: ReadonlyMap<string, Text> = new Map(),
): AppError {
  return new AppError("validation", say(faultTexts.at, { path, fault }), {
    members: new Map([...problems, [path, fault]]),
  });
}
