import { describe, expect, it } from "vitest";
import { readXmlText } from "./read-xml-text.ts";
import type { XmlElement } from "./xml-element.ts";
import { XmlFault } from "./xml-fault.ts";

/** Why a text is refused, and where. */
function faultOf(text: string): readonly [string, number] {
  try {
    readXmlText(text);
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    return [fault.code, fault.position];
  }
  throw new Error("the text was read");
}

function rootWith(content: string): XmlElement {
  return readXmlText(`<r>${content}</r>`);
}

function nested(levels: number): string {
  return "<a>".repeat(levels) + "</a>".repeat(levels);
}

describe("readXmlText", () => {
  it.each([
    ["plain &lt; &gt; &amp; &quot; &apos;", "plain < > & \" '"],
    ["&#65;&#x42;&#x1F600;&#xD;", "AB😀\r"],
    ["<![CDATA[<b>&amp;]]>", "<b>&amp;"],
    ["<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"],
    ["one<!-- <x> & -->two<![CDATA[ three]]> four", "onetwo three four"],
    [" \t kept \n ", " \t kept \n "],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\u0085\u2028", "\u0085\u2028"],
    ["æ😀\uFFFD", "æ😀\uFFFD"],
    ["", ""],
  ])("reads the text of %j", (content, text) => {
    expect(rootWith(content)).toMatchObject({ text, children: [] });
  });

  it.each([
    ["<a/>"],
    ["\uFEFF<a/>"],
    ['<?xml version="1.0"?><a/>'],
    ['\uFEFF<?xml version="1.0" encoding="utf-16" standalone="yes"?>\n<a/>'],
    ['<?xml version="1.0" encoding="no-such-encoding"?><a/>'],
    ["<?xml\tversion = '1.7'\r\nstandalone='no' ?><a/>"],
    ["<a\n></a\t>"],
    ["<a b = 'x' c=\"'>\"\n/>"],
    ["<!-- before -->\n<a></a>\n<!-- after -->\n"],
  ])("reads the document %j", (text) => {
    expect(readXmlText(text)).toMatchObject({ name: "a", text: "", children: [] });
  });

  it("keeps text apart from the elements around it", () => {
    const root = rootWith("1<b>2</b>3<c>4<d/></c>5");
    expect(root).toMatchObject({
      text: "135",
      children: [
        { name: "b", text: "2" },
        { name: "c", text: "4", children: [{ name: "d" }] },
      ],
    });
  });

  it.each([
    ['<a nil="true"/>', true],
    ['<a i:nil="true"/>', true],
    ["<a xsi:nil='1'></a>", true],
    ['<a nil=" true "/>', true],
    ['<a i:nil="false" j:nil="1"/>', true],
    ['<a i:nil="false"/>', false],
    ['<a nil="0"/>', false],
    ['<a nil="TRUE"/>', false],
    ['<a nil=""/>', false],
    ['<a nillable="true"/>', false],
    ['<a xmlns:nil="true"/>', false],
  ])("tells whether %j is nil", (text, isNil) => {
    expect(readXmlText(text).isNil).toBe(isNil);
  });

  it("leaves prefixes out of names, and undeclared ones in keys", () => {
    const root = readXmlText(
      '<p:r xmlns:p="urn:p"><p:a/><q:b/><q:c xmlns:q="urn:q"/><SuperOffice:1/><x:y:z/></p:r>',
    );
    expect(root.name).toBe("r");
    expect(root.children.map(({ name, key }) => [name, key])).toEqual([
      ["a", "a"],
      ["b", "q:b"],
      ["c", "c"],
      ["1", "SuperOffice:1"],
      ["z", "x:y:z"],
    ]);
  });

  it("skips an attribute however long it is", () => {
    const text = `<a b="${"x".repeat(100_000)}" c='${"&amp;".repeat(20_000)}'><d/></a>`;
    expect(readXmlText(text).children).toHaveLength(1);
  });

  it.each([
    ["", 0],
    [" \n", 2],
    ['{"a":1}', 0],
    ['\uFEFF {"a":"<b/>"}', 2],
    ["<a", 2],
    ["<a>", 3],
    ["<a></b>", 3],
    ["<a><b></a></b>", 6],
    ["<a></a></a>", 7],
    ["<a/><b/>", 4],
    ["<a/> text", 5],
    ["<a b></a>", 3],
    ["<a b=1></a>", 3],
    ['<a b="1" b="2"></a>', 9],
    ['<a b="<"></a>', 3],
    ['<a b="1"c="2"></a>', 8],
    ['<a b="&no;"></a>', 3],
    ["<a / >", 3],
    ["< a/>", 0],
    ["<a>\r\n<b></ b></a>", 8],
    ["<1/>", 0],
    ["<a>x\r\n&no;</a>", 6],
    ["<a>&</a>", 3],
    ["<a>&amp</a>", 3],
    ["<a>&AMP;</a>", 3],
    ["<a>&#x110000;</a>", 3],
    [`<a>&#${"9".repeat(400)};</a>`, 3],
    ["<a>&#;</a>", 3],
    ["<a>&#X41;</a>", 3],
    ["<a>&constructor;</a>", 3],
    ["<a>&#0;</a>", 3],
    ["<a>&#xD800;</a>", 3],
    ["<a>&#1;</a>", 3],
    ["<a>\u0000</a>", 3],
    ["<a>\u001B</a>", 3],
    ["<a>\uFFFE</a>", 3],
    ["<a>\uD83D<b/></a>", 3],
    ["<a>\uDE00</a>", 3],
    ["<a>]]></a>", 3],
    ["<a><![CDATA[</a>", 16],
    ["<a><!-- -></a>", 14],
    ["<a><!-- -- --></a>", 8],
    ["<a><!----->", 7],
    ["<a><!x></a>", 3],
    ["<![CDATA[x]]><a/>", 0],
    ["<a/><![CDATA[x]]>", 4],
    [' <?xml version="1.0"?><a/>', 1],
    ["<?xml?><a/>", 0],
    ['<?xml version="2.0"?><a/>', 0],
    ['<?xml version="1.1"?><a>&#x1;</a>', 24],
  ])("refuses %j as not well-formed, at %i", (text, position) => {
    expect(faultOf(text)).toEqual(["syntax", position]);
  });

  it.each([
    ["<!DOCTYPE a><a/>", 0],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 0],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 0],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM "http://localhost/p">%p;]><a/>', 22],
    ['<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>', 0],
    ["<?php echo 1 ?><a/>", 0],
    ["<a><?", 3],
    ["<!DOCTYPE", 0],
    ['<?xml-stylesheet href="x.xsl"?><a/>', 0],
    ["<a><b/><?target?></a>", 7],
    ["<a/><?target?>", 4],
  ])("refuses %j", (text, position) => {
    expect(faultOf(text)).toEqual(["not-allowed", position]);
  });

  it("expands nothing of a billion laughs", () => {
    const entities = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    );
    const text = `<!DOCTYPE a [<!ENTITY l0 "ha">${entities.join("")}]><a>&l12;</a>`;
    expect(faultOf(text)).toEqual(["not-allowed", 0]);
  });

  it("says nothing of what it refuses", () => {
    for (const text of ["<secret>", "<a>&secret;</a>", "<a></secret>", "<?secret secret?><a/>"]) {
      expect(() => readXmlText(text)).toThrow(/^(?:syntax|not-allowed)$/);
    }
  });

  it("allows 64 levels and refuses the 65th", () => {
    expect(readXmlText(nested(64)).name).toBe("a");
    expect(faultOf(nested(65))).toEqual(["too-deep", 64 * 3]);
    expect(faultOf("<a>".repeat(50_000))).toEqual(["too-deep", 64 * 3]);
  });

  it("allows 100,000 elements and attributes and refuses the next", () => {
    expect(rootWith("<a/>".repeat(99_999)).children).toHaveLength(99_999);
    expect(faultOf(`<r>${"<a/>".repeat(100_000)}</r>`)).toEqual(["too-large", 3 + 99_999 * 4]);
    expect(faultOf(`<r>${'<a b=""/>'.repeat(50_000)}</r>`)).toEqual([
      "too-large",
      3 + 49_999 * 9 + 3,
    ]);
  });
});
