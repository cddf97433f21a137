/** The charsets that request bodies may have. */
export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "utf-16" | "iso-8859-1";

const labels: Readonly<Record<string, Charset>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "utf-16": "utf-16",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "iso-8859-1": "iso-8859-1",
  latin1: "iso-8859-1",
};

/** The charset that a lower-case label means; `undefined` = not supported. */
export function findCharset(label: string): Charset | undefined {
  return Object.hasOwn(labels, label) ? labels[label] : undefined;
}

/**
 * Bytes as text, without their byte order mark. A mark goes before the label, as in browsers; without
 * one the label `utf-16` leaves the order open, and a first zero byte then means big-endian, because
 * the bodies served here begin with a character of ASCII. `undefined` = not valid in that charset.
 */
export function decodeText(bytes: Uint8Array, label: Charset): string | undefined {
  const charset = charsetOfMark(bytes) ?? label;
  if (charset === "iso-8859-1") return Buffer.from(bytes).toString("latin1");
  const name = charset === "utf-16" ? (bytes[0] === 0 ? "utf-16be" : "utf-16le") : charset;
  try {
    return decoders[name].decode(bytes);
  } catch {
    return undefined;
  }
}

const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
};

function charsetOfMark([first, second, third]: Uint8Array): keyof typeof decoders | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
