import { AppError } from "../errors.ts";
import { wordsOf, type Text } from "../texts/text.ts";

/** The refusal of a command with every field at fault, and a sentence for each. */
export function invalidFields(fields: Iterable<readonly [string, Text | string | null]>): AppError {
  const members = new Map<string, Text | string>();
  for (const [field, fault] of fields) if (fault !== null) members.set(field, fault);
  const sentences = [...members].map(
    ([field, fault]) => `${field}: ${typeof fault === "string" ? fault : wordsOf(fault, null)}`,
  );
  return new AppError("validation", sentences.join(" "), { members });
}
