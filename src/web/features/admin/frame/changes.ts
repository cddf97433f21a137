import type { AreaField, AreaSection } from "./area.ts";

export const fieldsIn = <T>(sections: readonly AreaSection<T>[]): readonly AreaField<T>[] =>
  sections.flatMap(({ fields }) => fields);

/** Whether two values read the same once they are sent. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two forms of a row differ. */
export function changedFields<T>(
  fields: readonly AreaField<T>[],
  before: T,
  after: T,
): readonly AreaField<T>[] {
  return fields.filter((field) => !isSame(field.valueOf(before), field.valueOf(after)));
}

/** Those that two people changed, and not to the same. */
export function conflictingFields<T>(
  fields: readonly AreaField<T>[],
  { base, mine, theirs }: { readonly base: T; readonly mine: T; readonly theirs: T },
): readonly AreaField<T>[] {
  const theirFields = new Set(changedFields(fields, base, theirs));
  return changedFields(fields, base, mine).filter(
    (field) => theirFields.has(field) && !isSame(field.valueOf(mine), field.valueOf(theirs)),
  );
}

/** The row with these fields as they are in `from`. */
export function carryFields<T>(fields: readonly AreaField<T>[], from: T, to: T): T {
  let row = to;
  for (const field of fields) row = { ...row, ...field.carry(from, row) };
  return row;
}

/** The members that differ, with their new values; what is sent. */
export function changedMembers<T extends object>(
  fields: readonly AreaField<T>[],
  before: T,
  after: T,
): Partial<T> {
  const names = new Set(fields.flatMap(({ members }) => members));
  const changes: Partial<T> = {};
  for (const name of names) if (!isSame(before[name], after[name])) changes[name] = after[name];
  return changes;
}
