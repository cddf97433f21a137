import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { ConfigError } from "../../config/config-error.ts";
import { INCOMING } from "./s3-attachment-store.ts";
import type { S3Client } from "./s3-client.ts";
import { S3Failure } from "./s3-failure.ts";
import type { S3Settings } from "./s3-settings.ts";

/**
 * Writes, reads and removes a few bytes, so that a wrong setting is found before anybody uploads.
 *
 * @throws ConfigError with a sentence for the operator
 */
export async function checkS3Access(client: S3Client, settings: S3Settings): Promise<void> {
  const key = `${INCOMING}check-${randomUUID()}`;
  const bytes = Uint8Array.from(Buffer.from(key));
  try {
    await client.put(key, bytes);
    const stored = await client.get(key);
    const same = stored !== null && (await buffer(stored)).equals(bytes);
    await client.remove(key);
    if (!same) throw new S3Failure("GET", { status: 200, code: "with other bytes" });
  } catch (error) {
    throw new ConfigError(describe(error, settings), { cause: error });
  }
}

function describe(error: unknown, { bucket, endpoint, region }: S3Settings): string {
  const cannot = `Cannot keep attachments in the bucket ${bucket} at ${endpoint}`;
  if (!(error instanceof S3Failure) || error.status === 0) {
    return `${cannot}: nothing answers there. Check --attachments-endpoint, and that this machine reaches it.`;
  }
  const { status, code } = error;
  const answer = code === "" ? String(status) : `${status} ${code}`;
  return `${cannot}: it answered ${answer}. ${adviceOn(error, region)}`;
}

function adviceOn({ status, code }: S3Failure, region: string): string {
  if (status === 404 || code === "NoSuchBucket") {
    return "Create the bucket, or correct --attachments.";
  }
  if (["InvalidAccessKeyId", "SignatureDoesNotMatch"].includes(code)) {
    return "Check --attachments-key-id and --attachments-key.";
  }
  if (["AuthorizationHeaderMalformed", "PermanentRedirect"].includes(code)) {
    return `Check --attachments-region, which is ${region}, and --attachments-endpoint.`;
  }
  if (status === 401 || status === 403) {
    return "Let the key put, get and delete objects there, or give another one.";
  }
  return "Look into the log of the file store, and start again once it works.";
}
