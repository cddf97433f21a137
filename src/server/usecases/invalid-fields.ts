import { AppError } from "../errors.ts";

/** The refusal of a command with every field at fault, and a sentence for each. */
export function invalidFields(fields: Iterable<readonly [string, string | null]>): AppError {
  const members = new Map<string, string>();
  for (const [field, fault] of fields) if (fault !== null) members.set(field, fault);
  const sentences = [...members].map(([field, fault]) => `${field}: ${fault}`);
  return new AppError("validation", sentences.join(" "), { members });
}
