import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import type { AttachmentStore, ReceivedContent } from "../attachment-store.ts";
import { contentKey } from "../content-key.ts";
import { measureContent } from "../measure-content.ts";
import { receiveParts, type ArrivedParts } from "./receive-parts.ts";
import type { S3Client } from "./s3-client.ts";
import { S3Failure } from "./s3-failure.ts";

export interface S3StoreOptions {
  readonly client: S3Client;
  readonly maxBytes: number;
  readonly log: Logger;
  /** So much of a content is in memory while it arrives; default: 8 MiB. */
  readonly partBytes?: number;
}

/** The smallest part that every store takes has 5 MiB, and a content at most 10,000 of them. */
const PART_BYTES = 8 * 1024 * 1024;
const RETRY_AFTER_SECONDS = 30;

/** What is arriving lies under names of its own, as no content is called. */
export const INCOMING = "incoming/";

/**
 * Attachments as objects of an S3-compatible store: `ab/abcd…` for a hash. A small content is put there
 * as a whole. A large one arrives in parts under another name, because its own is known only at its end,
 * and is then copied inside the store. Either way it is there all at once or not at all.
 */
export function createS3AttachmentStore(options: S3StoreOptions): AttachmentStore {
  const { client, maxBytes, log, partBytes = PART_BYTES } = options;
  /** It is swept later; for whoever uploads it makes no difference. */
  const leftBehind = (error: unknown): void => {
    log.warn({ err: error }, "a half-done upload stays in the file store for a day");
  };
  const reported = <Result>(work: () => Promise<Result>) => reportFailures(work, log);
  return {
    maxBytes,
    receive: (content) =>
      reported(async () => {
        const { chunks, measures } = measureContent(content, maxBytes);
        const key = INCOMING + randomUUID();
        const parts = await receiveParts(chunks, { client, key, partBytes });
        const received = measures();
        const place = contentKey(received.sha256);
        const steps = keepSteps(client, parts, { key, place, sizeBytes: received.sizeBytes });
        return {
          ...received,
          keep: () => reported(steps.keep),
          discard: () => steps.discard().catch(leftBehind),
        };
      }),
    open: (sha256, part) => reported(() => client.get(contentKey(sha256), part)),
    remove: (sha256) => reported(() => client.remove(contentKey(sha256))),
  };
}

interface Places {
  readonly key: string;
  readonly place: string;
  readonly sizeBytes: number;
}

function keepSteps(
  client: S3Client,
  parts: ArrivedParts,
  { key, place, sizeBytes }: Places,
): Pick<ReceivedContent, "keep" | "discard"> {
  if (parts.kind === "whole") {
    return { keep: () => client.put(place, parts.bytes), discard: async () => {} };
  }
  const { uploadId, tags } = parts;
  let isObject = false;
  let isGone = false;
  return {
    async keep() {
      await client.endParts(key, uploadId, tags);
      isObject = true;
      await client.copy(key, place);
      const stored = await client.sizeOf(place);
      if (stored !== sizeBytes) {
        throw new S3Failure("the check of a copy", { status: 500, code: `${stored} bytes` });
      }
    },
    async discard() {
      if (isGone) return;
      isGone = true;
      await (isObject ? client.remove(key) : client.giveUpParts(key, uploadId));
    },
  };
}

/** Callers are told to come back; what the store said is for the operator. */
async function reportFailures<Result>(work: () => Promise<Result>, log: Logger): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof S3Failure)) throw error;
    log.error({ err: error }, error.message);
    throw new AppError("unavailable", say(attachmentTexts.storeSilent), {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
}
