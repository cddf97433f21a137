import { sameFields } from "../desk/check-fields.ts";
import type { CustomerRefusal, RefuseField } from "./customer-refusal.ts";

type FieldOf<Fields> = keyof Fields & string;

export type SaveCustomerDecision<Fields> =
  | { readonly kind: "faulty"; readonly refusals: readonly CustomerRefusal<FieldOf<Fields>>[] }
  /** Everything is as it was wished already. */
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly fields: Fields };

interface CustomerWish<Fields> {
  /** Null for a new one. */
  readonly stored: Fields | null;
  /** What a new one starts as. */
  readonly blank: Fields;
  readonly input: Partial<Fields>;
}

/** What becomes of a person or a company; `check` refuses what cannot be stored. */
export function decideSaveCustomer<Fields extends object>(
  { stored, blank, input }: CustomerWish<Fields>,
  check: (fields: Fields, refuse: RefuseField<FieldOf<Fields>>) => void,
): SaveCustomerDecision<Fields> {
  const fields: Fields = { ...(stored ?? blank), ...input };
  const refusals: CustomerRefusal<FieldOf<Fields>>[] = [];
  check(fields, (field, reason, entry) => {
    refusals.push({ field, reason, ...(entry !== undefined && { entry }) });
  });
  if (refusals.length > 0) return { kind: "faulty", refusals };
  return stored !== null && sameFields(stored, fields)
    ? { kind: "unchanged" }
    : { kind: "write", fields };
}
