import { errorCode } from "../../storage/database-errors.ts";

/** Classes of database errors that are about the values: out of range, not allowed, referring to nothing. */
const aboutValues = /^2[23]/;

/** Why a record cannot be stored here, if it is because of what is in it; null = for another reason. */
export function describeUnstorable(error: unknown): string | null {
  const code = errorCode(error);
  if (typeof code !== "string" || !aboutValues.test(code)) return null;
  return `it cannot be stored here (database error ${code})`;
}
