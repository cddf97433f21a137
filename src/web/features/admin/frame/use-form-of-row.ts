import { useState } from "react";

interface ShownForm {
  /** Another one begins anew. */
  readonly id: number;
  /** What the address names. */
  readonly item: string | undefined;
  /** What the new row that was begun in it has become. */
  readonly madeItem: string | null;
}

/**
 * Which form is shown for what the address names. A new row that was stored has another address from
 * then on, and the same form.
 */
export function useFormOfRow(item: string | undefined) {
  const [form, setForm] = useState<ShownForm>({ id: 0, item, madeItem: null });
  if (form.item !== item) {
    const goesOn = form.madeItem !== null && item === form.madeItem;
    setForm(goesOn ? { ...form, item, madeItem: null } : { id: form.id + 1, item, madeItem: null });
  }
  return {
    id: form.id,
    item: form.madeItem ?? item,
    noteMade: (madeItem: string) => setForm((now) => ({ ...now, madeItem })),
  };
}
