/**
 * An archive is a compressed row of frames: what kind it is (a byte), how long its content is (four bytes,
 * the largest first) and the content. So it can be written and read as a stream, however large it is.
 */
export interface ArchiveFrame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

export type FrameKind = keyof typeof codes;

const codes = {
  /** What the archive is; the first one. */
  head: 0x48,
  /** Which table the data that follow belong to. */
  table: 0x54,
  /** Which content of attachments the data that follow are. */
  content: 0x43,
  data: 0x44,
  /** What the data that came before have to add up to. */
  sum: 0x53,
  /** How far the sequences were. */
  sequences: 0x51,
  /** The last one. Without it something is missing. */
  end: 0x45,
} as const;

const kinds = new Map(
  Object.entries(codes).map(([kind, code]) => [code as number, kind as FrameKind]),
);

const HEADER_BYTES = 5;
/** The writer makes none that is longer; a longer one is damage. */
const CONTENT_BYTES_MAX = 64 * 1024 * 1024;

/** The archive is not whole: cut off, changed, or no archive at all. The message ends a sentence. */
export class DamagedArchive extends Error {
  override readonly name = "DamagedArchive";
}

export function encodeFrame(kind: FrameKind, content: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(codes[kind], 0);
  header.writeUInt32BE(content.byteLength, 1);
  return Buffer.concat([header, content]);
}

export function encodeJsonFrame(kind: FrameKind, value: object): Buffer {
  return encodeFrame(kind, Buffer.from(JSON.stringify(value)));
}

/** @throws DamagedArchive */
export async function* readFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<ArchiveFrame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.byteLength === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const frame = takeFrame(rest);
      if (frame === null) break;
      yield frame;
      rest = rest.subarray(HEADER_BYTES + frame.content.byteLength);
    }
  }
  if (rest.byteLength > 0) throw new DamagedArchive("it is cut off");
}

function takeFrame(bytes: Buffer): ArchiveFrame | null {
  if (bytes.byteLength < HEADER_BYTES) return null;
  const kind = kinds.get(bytes.readUInt8(0));
  const length = bytes.readUInt32BE(1);
  if (kind === undefined || length > CONTENT_BYTES_MAX) {
    throw new DamagedArchive("it holds what no backup of Counterfoil holds");
  }
  if (bytes.byteLength < HEADER_BYTES + length) return null;
  return { kind, content: bytes.subarray(HEADER_BYTES, HEADER_BYTES + length) };
}
