/**
 * True unless the last extension of the name is one of `unsafeTypes` (lower case, without the dot). As
 * some systems do, blanks and dots at the end of a name are passed over.
 */
export function isSafeFileName(name: string, unsafeTypes: readonly string[]): boolean {
  const trimmed = name.replace(/[\s.]+$/, "");
  const dot = trimmed.lastIndexOf(".");
  return dot === -1 || !unsafeTypes.includes(trimmed.slice(dot + 1).toLowerCase());
}
