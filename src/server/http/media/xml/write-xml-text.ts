import { illegalCharacter } from "./xml-characters.ts";

// Anything that must not stand in XML as it is, and surrogates, which may stand alone.
// oxlint-disable-next-line no-control-regex -- control characters are what must be found
const needsCare = /[&<>\r\0-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const unwritable = new RegExp(`[&<>\\r]|${illegalCharacter.source}`, "gu");

/**
 * Text as the content of an element. Characters that XML 1.0 has no way to carry are dropped; a
 * carriage return is spelled out, because a reader would take it for a line feed.
 */
export function writeXmlText(text: string): string {
  return needsCare.test(text) ? text.replace(unwritable, (character) => spell(character)) : text;
}

function spell(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    // Not needed everywhere, but thus markup can be told from text without parsing.
    case ">":
      return "&gt;";
    case "\r":
      return "&#xD;";
    default:
      return "";
  }
}
