import type { Readable } from "node:stream";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";

/**
 * The bytes of a request while they arrive. What fails on the way is the caller's affair, unlike a
 * fault of whoever takes them in. A reader who has had enough leaves the connection open, because the
 * caller has to be told why.
 */
export async function* arriving(source: Readable | undefined): AsyncGenerator<Uint8Array> {
  if (source === undefined) return;
  const chunks = source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  try {
    for await (const chunk of chunks) yield chunk;
  } catch {
    throw new AppError("malformedRequest", say(attachmentTexts.unreadableContent));
  }
}
