/** A multiple of four characters, so that each piece is whole bytes. */
const PIECE_CHARACTERS = 1024 * 1024;

/** The bytes that base64 text stands for, a piece at a time. */
export async function* bytesOfBase64(text: string): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < text.length; start += PIECE_CHARACTERS) {
    yield Buffer.from(text.slice(start, start + PIECE_CHARACTERS), "base64");
  }
}
