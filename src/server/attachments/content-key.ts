const hashForm = /^[0-9a-f]{64}$/;

/** Where in a store a content is: `ab/abcd…` for a hash. */
export function contentKey(sha256: string): string {
  if (!hashForm.test(sha256)) throw new Error("this is no SHA-256 hash");
  return `${sha256.slice(0, 2)}/${sha256}`;
}
