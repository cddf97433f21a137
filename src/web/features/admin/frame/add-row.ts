import type { Api } from "../../../lib/api/api.ts";
import type { Area } from "./area.ts";
import { changedMembers, fieldsIn } from "./changes.ts";

interface AddRow<T> {
  readonly draft: T;
  /** What an earlier try has made already; null before the first. */
  readonly made: T | null;
  /** Is told of the row as soon as it exists, whatever fails after. */
  readonly onMade: (row: T) => void;
}

/**
 * Stores a new row. Where parts of it go to an address of their own and the server refuses those,
 * the row is there all the same: the next try changes that one instead of making another.
 */
export async function addRow<T extends object>(
  { store, sections }: Pick<Area<T>, "store" | "sections">,
  api: Api,
  { draft, made, onMade }: AddRow<T>,
): Promise<T> {
  const row = made ?? (await store.add(api, draft));
  onMade(row);
  const changes = made === null ? {} : changedMembers(fieldsIn(sections), made, draft);
  const current =
    Object.keys(changes).length === 0 ? row : await store.change(api, { row, tag: null }, changes);
  onMade(current);
  await store.addParts?.(api, current, draft);
  return current;
}
