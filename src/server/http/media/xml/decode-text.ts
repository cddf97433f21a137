import { findIllegalCharacter } from "./xml-characters.ts";
import { XmlFault } from "./xml-fault.ts";

const characterByName: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const numberForm = /^#(?:[0-9]+|x[0-9A-Fa-f]+)$/;

/**
 * Text as it is meant: line ends of any kind are line feeds, and references are the characters that
 * have a name without a declaration, or a number. Throws at any other reference; `start` is where
 * the text stands in the body.
 */
export function decodeText(raw: string, start: number): string {
  let text = "";
  let from = 0;
  for (let at = raw.indexOf("&"); at !== -1; at = raw.indexOf("&", from)) {
    const end = raw.indexOf(";", at);
    const character = end === -1 ? undefined : characterOf(raw.slice(at + 1, end));
    if (character === undefined) throw new XmlFault("syntax", start + at);
    text += withLineFeeds(raw.slice(from, at)) + character;
    from = end + 1;
  }
  return from === 0 ? withLineFeeds(raw) : text + withLineFeeds(raw.slice(from));
}

/**
 * The same for text in which nothing is a reference. Replacing would take five times as long and
 * thrice the memory where line ends are all there is.
 */
export function withLineFeeds(raw: string): string {
  return raw.includes("\r") ? raw.split("\r\n").join("\n").split("\r").join("\n") : raw;
}

function characterOf(reference: string): string | undefined {
  if (!numberForm.test(reference)) return characterByName.get(reference);
  const code = Number(reference.replace("#", reference.startsWith("#x") ? "0" : ""));
  if (code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return findIllegalCharacter(character) === -1 ? character : undefined;
}
