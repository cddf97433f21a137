import type { S3Client } from "./s3-client.ts";

/** A content that has arrived, in memory or in the store. */
export type ArrivedParts =
  | { readonly kind: "whole"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "parts"; readonly uploadId: string; readonly tags: readonly string[] };

interface Receiving {
  readonly client: S3Client;
  /** Under which the parts arrive. */
  readonly key: string;
  readonly partBytes: number;
}

/** Takes in a content, of which no more than one part is in memory. What cannot be taken in leaves nothing. */
export async function receiveParts(
  chunks: AsyncIterable<Uint8Array>,
  { client, key, partBytes }: Receiving,
): Promise<ArrivedParts> {
  let part = new Uint8Array(0);
  let length = 0;
  let uploadId: string | null = null;
  const tags: string[] = [];
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.byteLength;) {
        if (length === partBytes) {
          uploadId ??= await client.beginParts(key);
          tags.push(await client.putPart(key, { uploadId, number: tags.length + 1, bytes: part }));
          length = 0;
        }
        const piece = chunk.subarray(at, at + partBytes - length);
        if (length + piece.byteLength > part.byteLength) {
          part = grown(part, Math.min(partBytes, 2 * (length + piece.byteLength)));
        }
        part.set(piece, length);
        length += piece.byteLength;
        at += piece.byteLength;
      }
    }
    const rest = part.slice(0, length);
    if (uploadId === null) return { kind: "whole", bytes: rest };
    tags.push(await client.putPart(key, { uploadId, number: tags.length + 1, bytes: rest }));
    return { kind: "parts", uploadId, tags };
  } catch (error) {
    // What cannot be given up now is swept later; why the content was not taken in is what counts.
    if (uploadId !== null) await client.giveUpParts(key, uploadId).catch(() => {});
    throw error;
  }
}

/** Most contents are small, and do not need room for a whole part. */
function grown(part: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(part);
  return larger;
}
