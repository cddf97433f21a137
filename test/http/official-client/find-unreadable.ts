/**
 * The paths of values that the official client could not make sense of: an enumeration whose name it
 * does not know is undefined, a date that it cannot parse is invalid.
 */
export function findUnreadable(value: unknown, path = ""): string[] {
  if (value === undefined || Number.isNaN(value)) return [path];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => findUnreadable(inner, `${path}/${name}`));
}
