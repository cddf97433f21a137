import { describe, expect, it } from "vitest";
import { defineCarrier } from "../../../../contract/carrier.ts";
import { TicketOrigin } from "../../../../contract/enums/ticket.ts";
import { TicketCategoryFlags } from "../../../../contract/enums/ticket-category.ts";
import {
  base64,
  bool,
  dateTime,
  dayOfYear,
  dictionary,
  double,
  embedded,
  flags,
  int32,
  key,
  list,
  oneOf,
  reference,
  references,
  text,
} from "../../../../contract/member.ts";
import type { Shape } from "../../../../contract/shape.ts";
import { decodeArguments, decodeCarrier, decodeList } from "../tree/decode-tree.ts";
import { Decoding } from "../tree/decoding.ts";
import { parseXml } from "./parse-xml.ts";

const Inner = defineCarrier("Inner", {
  InnerId: key(),
  Name: text(),
  Seen: bool({ access: "read" }),
});
const Sample = defineCarrier("Sample", {
  Int: int32(),
  Double: double(),
  Bool: bool(),
  Text: text(),
  Bytes: base64(),
  Date: dateTime({ utc: true }),
  Origin: oneOf(TicketOrigin),
  Flags: flags(TicketCategoryFlags),
  Ints: list(int32()),
  Texts: list(text()),
  Days: list(dayOfYear()),
  Inner: embedded(Inner),
  Link: reference(Inner),
  Links: references(Inner, ["InnerId", "Name"]),
  Bag: dictionary(text()),
  Inners: dictionary(embedded(Inner)),
  Computed: embedded(Inner, { access: "read" }),
});
const sampleShape = { kind: "carrier", carrier: Sample, picked: "all" } as const;

function parsed(body: string, shape: Shape): never {
  const result = parseXml(body, shape);
  if (!result.ok) throw new Error(JSON.stringify(result.malformed));
  return result.tree as never;
}

function decoding(): Decoding {
  return new Decoding({ zone: "UTC", baseZone: "UTC" });
}

/** What a save would take from a body with these members. */
function sent(members: string): unknown {
  const decoded = decodeCarrier(
    Sample,
    parsed(`<Sample>${members}</Sample>`, sampleShape),
    decoding(),
  );
  return decoded.ok ? structuredClone(decoded.value) : decoded.problems;
}

describe("parseXml of a scalar", () => {
  it.each<[string, unknown]>([
    ["<Int>7</Int>", { Int: 7 }],
    ["<Int>\n  7\n</Int>", { Int: 7 }],
    ["<Int><![CDATA[7]]></Int>", { Int: 7 }],
    ["<Int>[I:7]</Int>", { Int: 7 }],
    ["<Int/>", {}],
    ["<Int> </Int>", {}],
    ["", {}],
    ['<Int i:nil="true"/>', { Int: null }],
    ['<Int nil="1">7</Int>', { Int: null }],
    ['<Int nil="false">7</Int>', { Int: 7 }],
    ["<Double> 1.5e3 </Double>", { Double: 1500 }],
    ["<Bool> TRUE </Bool>", { Bool: true }],
    ["<Bool/>", {}],
    ["<Bytes>\n  AQ\n  I=\n</Bytes>", { Bytes: "AQI=" }],
    ["<Bytes/>", { Bytes: "" }],
    ["<Date> 1970-01-02T00:00:00Z </Date>", { Date: 86_400 }],
    ["<Date/>", {}],
    ["<Origin> email </Origin>", { Origin: "Email" }],
    ["<Flags>Internal,listInMain</Flags>", { Flags: 9 }],
    ["<Flags>9</Flags>", { Flags: 9 }],
    ["<Text/>", { Text: "" }],
    ["<Text>  two  blanks  </Text>", { Text: "  two  blanks  " }],
    ["<Text>a<!-- x -->b<![CDATA[<c>]]></Text>", { Text: "ab<c>" }],
    ["<int>1</int><TEXT>x</TEXT>", { Int: 1, Text: "x" }],
    ["<p:Int>1</p:Int>", { Int: 1 }],
    ['<Int unit="minutes">1</Int>', { Int: 1 }],
    ["<Int>1</Int><INT>2</INT>", { Int: 2 }],
    ["<Text>x</Text><Text nil='true'/>", { Text: null }],
  ])("takes %j", (members, value) => {
    expect(sent(members)).toEqual(value);
  });

  it.each<[string, string, string]>([
    ["<Int>seven</Int>", "Int", "integer"],
    ["<Int><b/></Int>", "Int", "integer"],
    ["<Text><b>x</b></Text>", "Text", "text"],
    ["<Date><a/></Date>", "Date", "date"],
    ["<Flags><a/></Flags>", "Flags", "names"],
    ["<Bytes>*</Bytes>", "Bytes", "base64"],
  ])("has %j refused at its path", (members, path, expected) => {
    expect(sent(members)).toEqual([{ path, code: "type", expected }]);
  });
});

describe("parseXml of a carrier", () => {
  it.each<[string, unknown]>([
    ["<Inner/>", { Inner: {} }],
    ["<Inner>\n</Inner>", { Inner: {} }],
    ["<Inner nil='true'/>", { Inner: null }],
    [
      "<Inner>\n <Name>n</Name>\n <InnerId>1</InnerId>\n</Inner>",
      { Inner: { InnerId: 1, Name: "n" } },
    ],
    ["<Link><InnerId>1</InnerId><Name>n</Name></Link>", { Link: { InnerId: 1 } }],
    ["<Inner><Name>a</Name></Inner><Inner><InnerId>2</InnerId></Inner>", { Inner: { InnerId: 2 } }],
  ])("takes %j", (members, value) => {
    expect(sent(members)).toEqual(value);
  });

  it.each([
    ["<Unknown>text <b>beside</b> elements</Unknown>"],
    ["<Computed>text <b>beside</b> elements</Computed>"],
    ["<Inner><Seen>maybe</Seen></Inner><Link><Name>text<b/></Name></Link>"],
    ["<__proto__><x>1</x></__proto__><constructor>1</constructor>"],
  ])("does not look into what is not wanted in %j", (members) => {
    const value = sent(members);
    expect(value).toEqual(members.includes("<Inner>") ? { Inner: {}, Link: {} } : {});
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("is told from text", () => {
    expect(sent("<Inner>3</Inner>")).toEqual([{ path: "Inner", code: "type", expected: "object" }]);
  });
});

describe("parseXml of a list", () => {
  it.each<[string, unknown]>([
    ["<Ints/>", { Ints: [] }],
    ["<Ints> \n </Ints>", { Ints: [] }],
    ["<Ints nil='true'/>", { Ints: null }],
    ["<Ints><int>1</int><int>2</int></Ints>", { Ints: [1, 2] }],
    ["<Ints><a>1</a><B>2</B><int nil='true'/><int/></Ints>", { Ints: [1, 2] }],
    ["<Ints>7</Ints>", { Ints: [7] }],
    ["<Ints>1</Ints><ints>2</ints><Ints><int>3</int></Ints>", { Ints: [1, 2, 3] }],
    ["<Ints nil='true'/><Ints>2</Ints><Ints nil='true'/>", { Ints: [2] }],
    ["<Texts><string/><string> a </string></Texts>", { Texts: ["", " a "] }],
    [
      "<Days><dateTime>2024-12-25T00:00:00Z</dateTime></Days>",
      { Days: [{ year: 2024, month: 12, day: 25 }] },
    ],
    [
      "<Links><Inner><InnerId>1</InnerId><Seen>x</Seen></Inner><Inner/></Links>",
      { Links: [{ InnerId: 1 }, {}] },
    ],
  ])("takes %j", (members, value) => {
    expect(sent(members)).toEqual(value);
  });

  it("names the item at fault", () => {
    expect(sent("<Links><Inner/><Inner><InnerId>x</InnerId></Inner></Links>")).toEqual([
      { path: "Links/1/InnerId", code: "type", expected: "integer" },
    ]);
  });

  it("is spread over as many elements as there may be", () => {
    const { Ints } = sent("<Ints>1</Ints>".repeat(99_999)) as { Ints: number[] };
    expect(Ints).toHaveLength(99_999);
  });
});

describe("parseXml of a dictionary", () => {
  it.each<[string, Record<string, unknown>]>([
    ["", {}],
    [
      "<StringKeyValuePair><Key>x_a</Key><Value>[I:1]</Value></StringKeyValuePair>",
      { x_a: "[I:1]" },
    ],
    ["<any><value> v </value><other/><KEY> k </KEY></any>", { " k ": " v " }],
    ["<p:e><p:Key>k</p:Key><p:Value nil='true'/></p:e>", { k: null }],
    ["<e><Key/><Value/></e>", { "": "" }],
    [
      "<x_a>1</x_a><SuperOffice:1>2</SuperOffice:1><x_b nil='true'/>",
      { x_a: "1", "SuperOffice:1": "2", x_b: null },
    ],
    ["<x_a>1</x_a><e><Key>x_a</Key><Value>2</Value></e>", { x_a: "2" }],
    ["<Key>1</Key><Value>2</Value>", { Key: "1", Value: "2" }],
  ])("takes %j", (entries, bag) => {
    expect(sent(`<Bag>${entries}</Bag>`)).toEqual({ Bag: bag });
  });

  it("keeps keys that mean something to JavaScript as plain data", () => {
    const entries =
      "<__proto__>1</__proto__><e><Key>constructor</Key><Value>2</Value></e><toString>3</toString>";
    const { Bag } = parsed(`<s><Bag>${entries}</Bag></s>`, sampleShape) as { Bag: object };
    expect(Object.getPrototypeOf(Bag)).toBeNull();
    expect(Object.entries(Bag)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["toString", "3"],
    ]);
  });

  it("may hold carriers", () => {
    expect(sent("<Inners><e><Key>a</Key><Value><Name>n</Name></Value></e><b/></Inners>")).toEqual({
      Inners: { a: { Name: "n" }, b: {} },
    });
  });

  it.each([
    ["<Bag>text</Bag>", "Bag", "dictionary"],
    ["<Bag><x_a><b/></x_a></Bag>", "Bag/x_a", "text"],
    ["<Bag><e><Key>k</Key></e></Bag>", "Bag/e", "text"],
    ["<Bag><e><Key><b/></Key><Value/></e></Bag>", "Bag/e", "text"],
    ["<Bag><e><Key>k</Key><Value><b/></Value></e></Bag>", "Bag/k", "text"],
  ])("has %j refused at its path", (members, path, expected) => {
    expect(sent(members)).toEqual([{ path, code: "type", expected }]);
  });
});

describe("parseXml of a body", () => {
  const Arguments = defineCarrier("Arguments", { TicketId: int32(), Name: text() });
  const argumentsShape = { kind: "carrier", carrier: Arguments, picked: "all" } as const;

  it.each(["", "  \r\n\t", "\uFEFF", "\uFEFF\n"])("takes %j for none", (body) => {
    expect(parseXml(body, sampleShape)).toEqual({ ok: true, tree: null });
  });

  it.each([
    ["<Sample><Int>1</Int></Sample>"],
    ['<x:anything xmlns:x="urn:x" xmlns="urn:y"><x:Int>1</x:Int></x:anything>'],
    ['\uFEFF<?xml version="1.0" encoding="utf-16"?>\n<s><Int>1</Int></s>\n'],
  ])("takes an entity under any root: %j", (body) => {
    expect(structuredClone(parseXml(body, sampleShape))).toEqual({ ok: true, tree: { Int: "1" } });
  });

  it("reads arguments from the children of the root", () => {
    const body = "<Arguments><ticketid> 7 </ticketid></Arguments>";
    expect(decodeArguments(Arguments.members, parsed(body, argumentsShape), decoding())).toEqual({
      ok: true,
      value: { TicketId: 7, Name: null },
    });
  });

  it("reads a list from the children of the root", () => {
    const item = int32();
    const body = "<ArrayOfint><int>1</int><int>2</int></ArrayOfint>";
    const tree = parsed(body, { kind: "list", item: item.shape });
    expect(decodeList(item, tree, decoding())).toEqual({ ok: true, value: [1, 2] });
  });

  it("is null when its root is nil", () => {
    expect(parsed('<Sample i:nil="true"/>', sampleShape)).toBeNull();
  });

  it.each([
    ["<a>\n  <Inner>x<Name/></Inner></a>", 2, 3],
    ["<a><Text>x<b/></Text></a>", 1, 4],
    ["<a><Ints><int>1</int>, <int>2</int></Ints></a>", 1, 4],
    ["<a><Bag>x<e><Key>k</Key><Value>v</Value></e></Bag></a>", 1, 4],
    ["<a><Bag><e>x<Key>k</Key><Value>v</Value></e></Bag></a>", 1, 9],
    ["<a><Int>1</Int>x</a>", 1, 1],
    ["<a>x</a>", 1, 1],
    ["<a>\u00A0<Int/></a>", 1, 1],
  ])("points at the element with stray text in %j", (body, line, column) => {
    expect(parseXml(body, sampleShape)).toEqual({
      ok: false,
      malformed: { code: "stray-text", line, column },
    });
  });

  it.each([
    ["<a>\n  <Int>1</Text>\n</a>", { code: "syntax", syntax: "XML", line: 2, column: 9 }],
    ["\n<!DOCTYPE a><a/>", { code: "not-allowed", line: 2, column: 1 }],
    ["<a>".repeat(65), { code: "too-deep", line: 1, column: 193 }],
  ])("says what is wrong with %j, and where", (body, malformed) => {
    expect(parseXml(body, sampleShape)).toEqual({ ok: false, malformed });
  });
});
