/** Ids that the published API uses for "none". */
const NO_ID: ReadonlySet<number> = new Set([0, -1]);

/** What a nested record says, of which only the key counts. */
export type ReferenceInput<Key extends string> =
  | { readonly [K in Key]?: number | null }
  | null
  | undefined;

/** The key of a nested record; absent without a record or without its key. 0 and -1 become 0. */
export function readReference<Key extends string>(
  reference: ReferenceInput<Key>,
  key: Key,
): number | undefined {
  const id = reference?.[key];
  if (id === null || id === undefined) return undefined;
  return NO_ID.has(id) ? 0 : id;
}

/** As {@link readReference}, for members that a ticket always has: "none" means "as it is". */
export function readMandatoryReference<Key extends string>(
  reference: ReferenceInput<Key>,
  key: Key,
): number | undefined {
  return readReference(reference, key) || undefined;
}
