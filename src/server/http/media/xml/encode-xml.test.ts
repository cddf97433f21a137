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
  text,
  timeOfDay,
  type Member,
} from "../../../../contract/member.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { encodeXml, encodeXmlValue } from "./encode-xml.ts";

const Inner = defineCarrier("Inner", { InnerId: key(), Name: text() });
const Sample = defineCarrier("Sample", {
  Int: int32(),
  Double: double(),
  Bool: bool(),
  Text: text(),
  Bytes: base64(),
  Date: dateTime(),
  UtcDate: dateTime({ utc: true }),
  Time: timeOfDay(),
  Day: dayOfYear(),
  Origin: oneOf(TicketOrigin),
  Flags: flags(TicketCategoryFlags),
  Link: reference(Inner),
  Inners: list(embedded(Inner)),
  Days: list(dayOfYear()),
  Bag: dictionary(text()),
  Rights: dictionary(embedded(Inner)),
  Later: int32({ since: "current" }),
});

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const nilNamespace = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';
const oslo = { zone: "Europe/Oslo", baseZone: "Europe/Oslo", offset: true };
const options = { profile: "current", dates: oslo } as const;

const sample: Wire<typeof Sample> = {
  Later: 1,
  Int: -5,
  Double: 0.1,
  Bool: true,
  Text: "a <b> & c",
  Bytes: "AQI=",
  Date: Date.UTC(2024, 6, 1, 12) / 1000,
  UtcDate: Date.UTC(2024, 6, 1, 12) / 1000,
  Time: 28_800,
  Day: { year: null, month: 12, day: 25 },
  Origin: "CustomerCentre",
  Flags: 9,
  Link: { InnerId: 7, Name: "" },
  Inners: [
    { InnerId: 1, Name: "a" },
    { InnerId: 2, Name: "b" },
  ],
  Days: [{ year: 2024, month: 12, day: 25 }],
  Bag: { "x_a:<org>": "", SuperOffice: "[I:1]" },
  Rights: { Title: { InnerId: 3, Name: "c" } },
};

describe("encodeXml", () => {
  it("writes every member, in declared order whatever the order in memory", () => {
    expect(encodeXml(Sample, sample, options)).toBe(
      `${declaration}<Sample>` +
        "<Int>-5</Int><Double>0.1</Double><Bool>true</Bool><Text>a &lt;b&gt; &amp; c</Text>" +
        "<Bytes>AQI=</Bytes><Date>2024-07-01T14:00:00+02:00</Date>" +
        "<UtcDate>2024-07-01T12:00:00Z</UtcDate><Time>2001-01-01T08:00:00+01:00</Time>" +
        "<Day>0001-12-25T00:00:00Z</Day><Origin>CustomerCentre</Origin>" +
        "<Flags>Internal, ListInMain</Flags><Link><InnerId>7</InnerId><Name/></Link>" +
        "<Inners><Inner><InnerId>1</InnerId><Name>a</Name></Inner>" +
        "<Inner><InnerId>2</InnerId><Name>b</Name></Inner></Inners>" +
        "<Days><dateTime>2024-12-25T00:00:00+01:00</dateTime></Days>" +
        "<Bag><StringKeyValuePair><Key>x_a:&lt;org&gt;</Key><Value/></StringKeyValuePair>" +
        "<StringKeyValuePair><Key>SuperOffice</Key><Value>[I:1]</Value></StringKeyValuePair></Bag>" +
        "<Rights><InnerKeyValuePair><Key>Title</Key>" +
        "<Value><InnerId>3</InnerId><Name>c</Name></Value></InnerKeyValuePair></Rights>" +
        "<Later>1</Later></Sample>",
    );
  });

  it("writes what is empty as an empty element, and what is null as nil", () => {
    const empty = { ...sample, Text: null, Bytes: null, Date: null, Link: null };
    const xml = encodeXml(
      Sample,
      { ...empty, Inners: [], Days: [], Bag: {}, Rights: {}, Flags: 0 },
      options,
    );
    expect(xml.startsWith(`${declaration}<Sample ${nilNamespace}><Int>-5</Int>`)).toBe(true);
    expect(xml).toContain('<Text i:nil="true"/><Bytes i:nil="true"/>');
    expect(xml).toContain("<Date>0001-01-01T00:00:00Z</Date>");
    expect(xml).toContain('<Link i:nil="true"/><Inners/><Days/><Bag/><Rights/>');
    expect(xml.match(/xmlns/g)).toHaveLength(1);
  });

  it("declares no prefix for text that looks like nil", () => {
    expect(encodeXml(Sample, { ...sample, Text: '<T i:nil="true"/>' }, options)).not.toContain(
      "xmlns",
    );
  });

  it("writes members that the caller did not select as nil, whatever their type", () => {
    const chosen = { Int: 1, Link: { Name: "n" } } as unknown as Wire<typeof Sample>;
    const xml = encodeXml(Sample, chosen, options);
    for (const name of Object.keys(Sample.members)) {
      if (name === "Int" || name === "Link") continue;
      expect(xml).toContain(`<${name} i:nil="true"/>`);
    }
    expect(xml).toContain('<Link><InnerId i:nil="true"/><Name>n</Name></Link>');
  });

  it("is a nil root for null", () => {
    expect(encodeXml(Sample, null, options)).toBe(
      `${declaration}<Sample ${nilNamespace} i:nil="true"/>`,
    );
  });

  it("leaves out what the profile does not know", () => {
    expect(encodeXml(Sample, sample, { ...options, profile: "seed" })).not.toContain("Later");
    expect(encodeXml(Sample, sample, options)).toContain("<Later>1</Later></Sample>");
  });

  it("writes a carrier within itself", () => {
    const members: Record<string, Member> = { Id: int32() };
    const Tree = defineCarrier("Tree", members);
    members["Children"] = list(embedded(Tree));
    const tree = { Id: 1, Children: [{ Id: 2, Children: [] }] };
    expect(encodeXml(Tree, tree as never, options)).toBe(
      `${declaration}<Tree><Id>1</Id><Children><Tree><Id>2</Id><Children/></Tree></Children></Tree>`,
    );
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuses %d", (number) => {
    expect(() => encodeXml(Sample, { ...sample, Double: number }, options)).toThrow("no XML form");
  });
});

describe("encodeXmlValue", () => {
  it.each<[Member, unknown, string]>([
    [int32(), 7, "<int>7</int>"],
    [double(), 1e21, "<double>1e+21</double>"],
    [bool(), false, "<boolean>false</boolean>"],
    [text(), "a<b", "<string>a&lt;b</string>"],
    [text(), "", "<string/>"],
    [base64(), "AQI=", "<base64Binary>AQI=</base64Binary>"],
    [dateTime(), 0, "<dateTime>1970-01-01T01:00:00+01:00</dateTime>"],
    [dateTime(), null, "<dateTime>0001-01-01T00:00:00Z</dateTime>"],
    [oneOf(TicketOrigin), "Email", "<TicketOrigin>Email</TicketOrigin>"],
    [
      flags(TicketCategoryFlags),
      9,
      "<TicketCategoryFlags>Internal, ListInMain</TicketCategoryFlags>",
    ],
    [text(), null, `<string ${nilNamespace} i:nil="true"/>`],
    [list(text()), null, `<ArrayOfstring ${nilNamespace} i:nil="true"/>`],
    [list(int32()), [1, 2], "<ArrayOfint><int>1</int><int>2</int></ArrayOfint>"],
    [list(int32()), [], "<ArrayOfint/>"],
    [list(bool()), [true], "<ArrayOfboolean><boolean>true</boolean></ArrayOfboolean>"],
    [
      list(embedded(Inner)),
      [{ InnerId: 1, Name: "a" }],
      "<ArrayOfInner><Inner><InnerId>1</InnerId><Name>a</Name></Inner></ArrayOfInner>",
    ],
    [
      list(oneOf(TicketOrigin)),
      ["Email"],
      "<ArrayOfTicketOrigin><TicketOrigin>Email</TicketOrigin></ArrayOfTicketOrigin>",
    ],
    [
      list(list(int32())),
      [[1]],
      "<ArrayOfArrayOfint><ArrayOfint><int>1</int></ArrayOfint></ArrayOfArrayOfint>",
    ],
    [
      dictionary(text()),
      { a: "1" },
      "<ArrayOfStringKeyValuePair><StringKeyValuePair><Key>a</Key><Value>1</Value>" +
        "</StringKeyValuePair></ArrayOfStringKeyValuePair>",
    ],
    [
      dictionary(int32()),
      { a: 1 },
      "<ArrayOfIntKeyValuePair><IntKeyValuePair><Key>a</Key><Value>1</Value>" +
        "</IntKeyValuePair></ArrayOfIntKeyValuePair>",
    ],
  ])("names the root after the type: %j of %j", (member, value, xml) => {
    expect(encodeXmlValue(member, value as never, options)).toBe(declaration + xml);
  });
});
