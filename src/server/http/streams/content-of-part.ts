import { Readable } from "node:stream";
import { isMediaType } from "../../../domain/attachments/media-type.ts";
import type { ReadPart } from "../../previews/preview-task.ts";
import type { StreamContent } from "./send-stream.ts";

/** A file inside a mail, to be answered. What its mail says of it need not be fit for a header. */
export function contentOfPart(part: ReadPart | null): StreamContent | null {
  if (part === null) return null;
  const { name, contentType, content } = part;
  return {
    name,
    contentType: isMediaType(contentType) ? contentType : "",
    sizeBytes: content.byteLength,
    tag: null,
    async open({ first, last } = { first: 0, last: content.byteLength - 1 }) {
      const bytes = content.subarray(first, last + 1);
      const wanted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Readable.from([wanted], { objectMode: false });
    },
  };
}
