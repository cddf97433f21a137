import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";
import type { ReceivedContent } from "./attachment-store.ts";

/** As many first bytes as any known file type is told by. */
const HEAD_BYTES = 4100;

export interface MeasuredContent {
  /** The content as it comes; ends with `AppError` "payloadTooLarge" where it is longer than allowed. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What went through; told once all of it has. */
  readonly measures: () => Pick<ReceivedContent, "sha256" | "sizeBytes" | "head">;
}

/** Lets a content through on its way into a store, and finds out what the store has to know of it. */
export function measureContent(
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): MeasuredContent {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let sizeBytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      if (sizeBytes < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - sizeBytes));
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  return {
    chunks: measured(),
    measures: () => ({ sha256: hash.digest("hex"), sizeBytes, head: Buffer.concat(head) }),
  };
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("payloadTooLarge", say(attachmentTexts.tooLarge, { maxBytes }));
}
