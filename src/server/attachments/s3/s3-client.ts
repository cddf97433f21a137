import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { ContentPart } from "../attachment-store.ts";
import { createAskS3, requireS3, type AskS3 } from "./ask-s3.ts";
import { listS3Leftovers, type S3Leftover } from "./list-s3-leftovers.ts";
import { readWithin } from "./read-within.ts";
import { S3Failure } from "./s3-failure.ts";
import type { S3Settings } from "./s3-settings.ts";
import { sendS3Call, type S3Sending } from "./send-s3-call.ts";
import { xmlTexts } from "./xml-texts.ts";

/** The few requests that a store of attachments needs. Each throws `S3Failure`. */
export interface S3Client extends S3PartsClient {
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null when there is no such object. */
  get(key: string, part?: ContentPart): Promise<Readable | null>;
  /** Length of an object; null when there is none. */
  sizeOf(key: string): Promise<number | null>;
  remove(key: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Objects and begun uploads whose names begin so. */
  list(beginning: string): Promise<readonly S3Leftover[]>;
}

/** Objects that arrive in parts. */
interface S3PartsClient {
  /** Begins an object that becomes one when all of its parts are there. Returns the id of the upload. */
  beginParts(key: string): Promise<string>;
  /** Parts are numbered from 1. Returns what the end of the upload has to say of the part. */
  putPart(key: string, part: UploadPart): Promise<string>;
  endParts(key: string, uploadId: string, tags: readonly string[]): Promise<void>;
  giveUpParts(key: string, uploadId: string): Promise<void>;
}

interface UploadPart {
  readonly uploadId: string;
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TIMEOUT_MS = 60_000;

export function createS3Client(
  settings: S3Settings,
  options: Partial<Pick<S3Sending, "timeoutMs" | "pause">> = {},
): S3Client {
  const { timeoutMs = TIMEOUT_MS } = options;
  const sending: S3Sending = { settings, timeoutMs, pause: async (ms) => wait(ms), ...options };
  const ask = createAskS3(sending);
  const { bucket, prefix } = settings;
  return {
    ...createPartsClient(ask),
    async put(key, bytes) {
      await requireS3(ask, { method: "PUT", key, body: bytes });
    },
    async get(key, part) {
      const headers = part === undefined ? {} : { range: `bytes=${part.first}-${part.last}` };
      const { response, abort } = await sendS3Call({ method: "GET", key, headers }, sending);
      if (response.status === 404) {
        abort();
        return null;
      }
      return Readable.from(readWithin(response, { abort, timeoutMs }), { objectMode: false });
    },
    async sizeOf(key) {
      const answer = await ask({ method: "HEAD", key });
      return answer === null ? null : Number(answer.headers.get("content-length"));
    },
    async remove(key) {
      await ask({ method: "DELETE", key });
    },
    async copy(from, to) {
      const headers = { "x-amz-copy-source": `/${bucket}/${prefix}${from}` };
      await requireS3(ask, { method: "PUT", key: to, headers }, "CopyObjectResult");
    },
    list: (beginning) => listS3Leftovers({ ask, prefix, beginning }),
  };
}

function createPartsClient(ask: AskS3): S3PartsClient {
  return {
    async beginParts(key) {
      const text = await requireS3(ask, { method: "POST", key, query: { uploads: "" } });
      const [uploadId] = xmlTexts(text, "UploadId");
      if (uploadId === undefined) throw new S3Failure("POST", { status: 500, code: "NoUploadId" });
      return uploadId;
    },
    async putPart(key, { uploadId, number, bytes }) {
      const query = { partNumber: String(number), uploadId };
      const answer = await ask({ method: "PUT", key, query, body: bytes });
      const tag = answer?.headers.get("etag") ?? null;
      if (tag === null) throw new S3Failure("PUT", { status: 404, code: "NoSuchUpload" });
      return tag;
    },
    async endParts(key, uploadId, tags) {
      const parts = tags.map(
        (tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
      );
      const xml = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
      const body = Uint8Array.from(Buffer.from(xml));
      const call = { method: "POST", key, query: { uploadId }, body } as const;
      await requireS3(ask, call, "CompleteMultipartUploadResult");
    },
    async giveUpParts(key, uploadId) {
      await ask({ method: "DELETE", key, query: { uploadId } });
    },
  };
}
