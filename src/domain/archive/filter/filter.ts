/** A value as it was written, before anybody knows what it is compared with. */
export interface Operand {
  readonly text: string;
  /**
   * `quoted`: in quotes, so it is a text or a date. `bare`: without, so `null` and `true` mean what
   * they say. `listed`: an item of a list of values, which has no quotes but says what it is.
   */
  readonly form: "quoted" | "bare" | "listed";
}

/** One column held against values. Names are still as they were written. */
export interface Comparison {
  readonly kind: "comparison";
  readonly column: string;
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** Which rows are wanted, in the terms of whoever asks. An empty `all` wants every row. */
export type Filter =
  | { readonly kind: "all" | "any"; readonly of: readonly Filter[] }
  | { readonly kind: "not"; readonly of: Filter }
  | Comparison;

/** Every row. */
export const everything: Filter = { kind: "all", of: [] };

/** The parts joined; a single one stays itself. */
export function joined(kind: "all" | "any", parts: readonly Filter[]): Filter {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind, of: parts };
}
