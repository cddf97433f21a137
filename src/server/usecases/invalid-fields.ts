import { AppError } from "../errors.ts";
import { faultTexts } from "../texts/fault-texts.ts";
import { say, type Text } from "../texts/text.ts";

/** The refusal of a command with every field at fault, and a sentence for each. */
export function invalidFields(fields: Iterable<readonly [string, Text | null]>): AppError {
  const members = new Map<string, Text>();
  for (const [field, fault] of fields) if (fault !== null) members.set(field, fault);
  const sentences = [...members].map(([path, fault]) => say(faultTexts.at, { path, fault }));
  const all = sentences.reduce((first, others) => say(faultTexts.oneByOne, { first, others }));
  return new AppError("validation", all, { members });
}
