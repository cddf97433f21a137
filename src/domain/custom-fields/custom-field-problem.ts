import type { CustomFieldType } from "../desk/custom-field.ts";

/** What is wrong with a value of the right type. */
export type CustomFieldFault =
  | { readonly code: "tooLong"; readonly maxLength: number; readonly length: number }
  /** The bounds, both included, as a person would write them. */
  | { readonly code: "outOfRange"; readonly min: string; readonly max: string }
  | { readonly code: "unknownOption" }
  /** A null character or half of a character, which no stored text can hold. */
  | { readonly code: "brokenText" };

/** Why nothing can be stored under `key`, as data: the edge finds the words. */
export type CustomFieldProblem = { readonly key: string } & (
  | { readonly code: "unknownField" }
  | { readonly code: "required" }
  | { readonly code: "wrongType"; readonly type: CustomFieldType }
  | CustomFieldFault
);
