import { createHash } from "node:crypto";

/** Stands for what was read of a record: the same text as long as nothing in it changes. */
export function fingerprintOf(record: unknown): string {
  return createHash("sha256").update(JSON.stringify(record)).digest("base64url");
}
