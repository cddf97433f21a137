import type { BodyTree } from "../media/tree/body-tree.ts";

/** A change of one record: a list of operations (RFC 6902), or an object to merge (RFC 7396). */
export interface EntityPatch {
  /** The record to be patched; 0 = a new one, which starts from its defaults. */
  readonly recordId: number;
  readonly tree: BodyTree;
}
