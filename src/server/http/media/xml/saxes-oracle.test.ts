import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXmlText } from "./read-xml-text.ts";
import type { XmlElement } from "./xml-element.ts";
import { XmlFault } from "./xml-fault.ts";

/** An element as either parser sees it. */
interface Seen {
  readonly name: string;
  text: string;
  readonly children: Seen[];
}

/** What a parser that others rely on makes of a text; null when it refuses it. */
function seenBySaxes(text: string): Seen | null {
  const parser = new SaxesParser({
    xmlns: false,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  const document: Seen = { name: "", text: "", children: [] };
  const open = [document];
  const addText = (characters: string) => {
    const element = open.at(-1);
    if (element !== undefined && element !== document) element.text += characters;
  };
  parser.on("opentag", ({ name }) => {
    const element: Seen = { name, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return document.children[0] ?? null;
}

function seenByUs(text: string): Seen | null {
  try {
    return seen(readXmlText(text));
  } catch (fault) {
    if (fault instanceof XmlFault) return null;
    throw fault;
  }
}

function seen({ key, text, children }: XmlElement): Seen {
  return { name: key, text, children: children.map((child) => seen(child)) };
}

// No document types, processing instructions and declared prefixes, which only one of the two
// refuses or heeds; no halves of pairs, which the other one overlooks.
const characters = `<>/=&;-![]"'#x .:1é·\n\r\t\0\u001F\u0300\u037E\u2028\uFFFD\uFFFE😀\u{EFFFF}\u{F0000}`;
const markup = [
  "<a>",
  "</a>",
  "<a/>",
  "<b>",
  "</b>",
  "<é/>",
  "<a:b/>",
  ' b="1"',
  " c='<'",
  ' b="&lt;"',
];
const sections = [
  "<!--",
  "-->",
  "--",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&#65;",
  "&#x1F600;",
  "&#0;",
  "&no;",
];
const declarations = [
  "<?xml version='1.0' encoding=\"a\" standalone='yes' ?>",
  "<?xml version='1.0'",
  "?>",
];
const scrap = fc.constantFrom(...Array.from(characters), ...markup, ...sections, ...declarations);

describe("readXmlText", () => {
  it("accepts, refuses and understands what another parser does", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 8 }), fc.boolean(), (scraps, inRoot) => {
        const text = inRoot ? `<a>${scraps.join("")}</a>` : scraps.join("");
        const expected = seenBySaxes(text);
        if (expected !== null) accepted++;
        expect(seenByUs(text)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );

    expect(accepted).toBeGreaterThan(300);
  });
});
