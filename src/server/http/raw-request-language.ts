import { chooseLanguage, type Language } from "./language.ts";

/**
 * The language that bytes ask for which never became a request, by the headers among them; null when
 * there are none. The first header of a name counts.
 */
export function rawRequestLanguage(bytes: Uint8Array): Language | null {
  const [head = ""] = Buffer.from(bytes)
    .toString("latin1")
    .split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  return chooseLanguage({
    soLanguage: valueOf("so-language", lines),
    acceptLanguage: valueOf("accept-language", lines),
  });
}

function valueOf(name: string, lines: readonly string[]): string | undefined {
  const prefix = `${name}:`;
  const line = lines.find((one) => one.toLowerCase().startsWith(prefix));
  return line?.slice(prefix.length).trim();
}
