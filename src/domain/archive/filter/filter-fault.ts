/** What should have been there. */
export type Expected =
  | "column"
  | "operator"
  | "value"
  | "closingParenthesis"
  | "comma"
  | "closingQuote"
  | "joinOrEnd";

/** Why a filter cannot be read. Positions count characters from 1. */
export type FilterFault =
  | { readonly kind: "unexpected"; readonly position: number; readonly expected: Expected }
  | { readonly kind: "tooLong" | "tooDeep" | "tooMany"; readonly most: number }
  | { readonly kind: "unbalanced" };

/** Carries a fault out of the depth of a reader; nobody else ever sees it. */
export class FilterSyntaxError extends Error {
  override readonly name = "FilterSyntaxError";
  readonly fault: FilterFault;

  constructor(fault: FilterFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export function unexpected(index: number, expected: Expected): FilterSyntaxError {
  return new FilterSyntaxError({ kind: "unexpected", position: index + 1, expected });
}
