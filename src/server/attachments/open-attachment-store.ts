import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "../config/options.ts";
import type { AttachmentStore } from "./attachment-store.ts";
import { createDiskAttachmentStore } from "./disk-attachment-store.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { checkS3Access } from "./s3/check-s3-access.ts";
import { removeS3Leftovers } from "./s3/remove-s3-leftovers.ts";
import { createS3AttachmentStore } from "./s3/s3-attachment-store.ts";
import { createS3Client } from "./s3/s3-client.ts";
import { readS3Address, type S3Settings } from "./s3/s3-settings.ts";

/**
 * The store that the configuration names, cleared of what an earlier process left half-done.
 *
 * @throws ConfigError when it cannot be used
 */
export async function openAttachmentStore(config: Config, log: Logger): Promise<AttachmentStore> {
  const { attachmentBytes: maxBytes } = config;
  const settings = s3SettingsOf(config);
  if (settings !== null) return openS3Store(settings, { maxBytes, log });
  const folder = join(config.data, "attachments");
  await removeLeftovers(folder, Date.now());
  return createDiskAttachmentStore({ folder, maxBytes });
}

function s3SettingsOf(config: Config): S3Settings | null {
  const { attachments, attachmentsKeyId: keyId, attachmentsKey: key } = config;
  const address = attachments === null ? null : readS3Address(attachments);
  if (address === null || keyId === null || key === null) return null;
  const { attachmentsRegion: region } = config;
  const endpoint = config.attachmentsEndpoint ?? `https://s3.${region}.amazonaws.com`;
  return { ...address, endpoint, region, keyId, key };
}

async function openS3Store(
  settings: S3Settings,
  { maxBytes, log }: { readonly maxBytes: number; readonly log: Logger },
): Promise<AttachmentStore> {
  const client = createS3Client(settings);
  await checkS3Access(client, settings);
  try {
    await removeS3Leftovers(client, Date.now());
  } catch (error) {
    // A key that may not list keeps nobody from working; a rule of the bucket can do the same.
    log.warn({ err: error }, "leftovers of uploads in the file store were not removed");
  }
  return createS3AttachmentStore({ client, maxBytes, log });
}
