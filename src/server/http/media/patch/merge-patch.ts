import type { TreeObject } from "../tree/body-tree.ts";
import { pathOf, PatchRefusal, within, type PatchFault } from "./patch-fault.ts";
import type { WorkingValue } from "./working-value.ts";

/**
 * Carries out a merge patch (RFC 7396): null clears, a list replaces a list, an object goes on
 * inside what it meets, an object onto a list is one more item. Members that nobody declared and
 * those that are computed are ignored. Of a linked record only the key counts, as in every save:
 * callers send back what they were shown.
 */
export function runMergePatch(record: WorkingValue, patch: TreeObject): readonly PatchFault[] {
  const faults: PatchFault[] = [];
  for (const [name, value] of Object.entries(patch)) {
    const child = record.child(name);
    if (child === undefined || child.isComputed) continue;
    try {
      within(child.name, () => child.value.merge(value));
    } catch (error) {
      if (!(error instanceof PatchRefusal)) throw error;
      faults.push({ path: pathOf(error.steps), kind: error.kind, text: error.text });
    }
  }
  return faults;
}
