export type Comparison = "=" | "!=" | "<" | ">" | "<=" | ">=";

/** A text that is written in the template, or a variable. */
export type Operand = { readonly literal: string } | { readonly name: string };

export type Condition =
  | { readonly left: Operand; readonly comparison: Comparison; readonly right: Operand }
  /** True when there is anything in it. */
  | { readonly left: Operand; readonly comparison: null };

/** The first branch whose condition holds is taken; null always holds. */
export interface Branch {
  readonly condition: Condition | null;
  readonly nodes: readonly TemplateNode[];
}

/** One part of a template. */
export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly operand: Operand }
  | { readonly kind: "choice"; readonly branches: readonly Branch[] }
  | { readonly kind: "set"; readonly name: string; readonly value: Operand }
  | { readonly kind: "step"; readonly name: string; readonly by: 1 | -1 }
  | {
      readonly kind: "decode";
      readonly subject: Operand;
      readonly cases: readonly (readonly [value: Operand, text: Operand])[];
      readonly otherwise: Operand;
    }
  | { readonly kind: "date"; readonly date: Operand; readonly format: string }
  | { readonly kind: "duration"; readonly seconds: Operand; readonly format: string };
