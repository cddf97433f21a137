import type { S3Client } from "./s3-client.ts";
import { INCOMING } from "./s3-attachment-store.ts";

/** Nothing takes a day to arrive. */
const LEFTOVER_AGE_MS = 86_400_000;

/** Throws away what was arriving when an earlier process died. Returns how much of it there was. */
export async function removeS3Leftovers(client: S3Client, nowMs: number): Promise<number> {
  const found = await client.list(INCOMING);
  const old = found.filter(({ sinceMs }) => sinceMs < nowMs - LEFTOVER_AGE_MS);
  for (const { key, uploadId } of old) {
    await (uploadId === null ? client.remove(key) : client.giveUpParts(key, uploadId));
  }
  return old.length;
}
