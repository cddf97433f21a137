/** Bytes as text. In a charset that nobody knows they are taken for UTF-8, and what is broken is marked. */
export function decodeLeniently(bytes: Uint8Array, charset: string): string {
  return decoderOf(charset).decode(bytes);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset === "" ? "utf-8" : charset);
  } catch {
    return new TextDecoder("utf-8");
  }
}
