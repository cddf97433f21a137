import { AppError } from "../../errors.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";

/** The refusal of a body because of one member, which is named beside the others that are at fault. */
export function refuseMember(
  path: string,
  fault: Text | string,
  problems: ReadonlyMap<string, Text | string> = new Map(),
): AppError {
  return new AppError("validation", say(resourceTexts.memberFault, { path, fault }), {
    members: new Map([...problems, [path, fault]]),
  });
}
