/** Longer paths are refused before they cost anything; no path of a record comes near. */
const maxLength = 4096;
const maxSteps = 64;

/**
 * The steps of a path (JSON Pointer, RFC 6901), whose leading `/` may be missing; none for the empty
 * path. Undefined when it is too long, or when a `~` stands for nothing.
 */
export function readPointer(path: string): readonly string[] | undefined {
  if (path === "") return [];
  if (path.length > maxLength) return undefined;
  const written = path.startsWith("/") ? path.slice(1) : path;
  const steps = written.split("/", maxSteps + 1);
  if (steps.length > maxSteps || steps.some((step) => /~(?![01])/.test(step))) return undefined;
  // In this order: `~01` is `~1`, not `/`.
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
