import { Readable } from "node:stream";

/** Bytes as base64 text between two texts, a piece at a time. */
export function base64Stream(
  content: AsyncIterable<Buffer>,
  [before, after]: readonly [before: string, after: string],
): Readable {
  return Readable.from(
    (async function* write() {
      yield before;
      let rest: Buffer = Buffer.alloc(0);
      for await (const chunk of content) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        // Three bytes are four characters; what is left over waits for the next piece.
        const whole = bytes.length - (bytes.length % 3);
        if (whole > 0) yield bytes.toString("base64", 0, whole);
        rest = bytes.subarray(whole);
      }
      yield rest.toString("base64") + after;
    })(),
    { objectMode: false },
  );
}

/** How long the base64 text of so many bytes is. */
export function base64Length(byteCount: number): number {
  return Math.ceil(byteCount / 3) * 4;
}
