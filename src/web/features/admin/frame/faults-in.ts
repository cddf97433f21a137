import type { Say } from "../../../lib/i18n/use-text.ts";
import type { Area, Faults } from "./area.ts";
import { fieldsIn } from "./changes.ts";

interface Checked<T> {
  readonly draft: T;
  readonly rows: readonly T[];
  readonly say: Say;
}

/** Why a row cannot be stored as it stands: what its area finds, and what its fields find by themselves. */
export function faultsIn<T>(area: Area<T>, { draft, rows, say }: Checked<T>): Faults {
  const faults = new Map(area.check?.(draft, rows, say));
  for (const { id, check, isShown } of fieldsIn(area.sections)) {
    const fault = (isShown?.(draft) ?? true) ? check?.(draft) : undefined;
    if (fault !== undefined) faults.set(id, say(fault));
  }
  return faults;
}
