import { describe, expect, it } from "vitest";
import { defineCarrier } from "../../../../contract/carrier.ts";
import { defineEnum, defineFlags } from "../../../../contract/enum.ts";
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
  list,
  oneOf,
  text,
  timeOfDay,
} from "../../../../contract/member.ts";
import { decodeJson } from "./decode-json.ts";

const Colour = defineEnum("Colour", { None: -1, Unknown: 0, Red: 1, Green: 2 });
const Rights = defineFlags(
  "Rights",
  { None: 0, Read: 1, Write: 2, Both: 3, Delete: 8, R: 1 },
  { aliases: ["R"] },
);
const Inner = defineCarrier("Inner", { A: int32(), B: text() });
const Sample = defineCarrier("Sample", {
  Int: int32(),
  Double: double(),
  Bool: bool(),
  Text: text(),
  Short: text({ maxLength: 3 }),
  Bytes: base64(),
  Date: dateTime(),
  UtcDate: dateTime({ utc: true }),
  Time: timeOfDay(),
  Day: dayOfYear(),
  Colour: oneOf(Colour),
  Rights: flags(Rights),
  Ints: list(int32()),
  Days: list(dayOfYear()),
  Inner: embedded(Inner),
  Inners: list(embedded(Inner)),
  Bag: dictionary(text()),
});
type Name = keyof (typeof Sample)["members"];

const options = { dates: { zone: "Europe/Oslo", baseZone: "Europe/Oslo" } };

function decode(name: Name, json: string): unknown {
  return decodeJson(Sample, `{"${name}":${json}}`, options);
}

describe("decodeJson accepts", () => {
  it.each<[Name, string, unknown]>([
    ["Int", "3", 3],
    ["Int", "3.0", 3],
    ["Int", "-0", 0],
    ["Int", "2e3", 2000],
    ["Int", "2147483647", 2_147_483_647],
    ["Int", "-2147483648", -2_147_483_648],
    ["Int", '"3"', 3],
    ["Int", '" -3 "', -3],
    ["Int", '"+3"', 3],
    ["Int", '"3.00"', 3],
    ["Int", '"[I:3]"', 3],
    ["Int", '"[i:-3]"', -3],
    ["Double", "1.5", 1.5],
    ["Double", '"1.5"', 1.5],
    ["Double", '"-.5e1"', -5],
    ["Double", '"[F:1.5]"', 1.5],
    ["Double", '"[M:99.5]"', 99.5],
    ["Double", '"[I:3]"', 3],
    ["Bool", "true", true],
    ["Bool", "false", false],
    ["Bool", '"TRUE"', true],
    ["Bool", '"False"', false],
    ["Bool", "1", true],
    ["Bool", "0", false],
    ["Bool", '"1"', true],
    ["Bool", '"0"', false],
    ["Bool", '"[I:1]"', true],
    ["Bool", '"[I:0]"', false],
    ["Text", '""', ""],
    ["Text", '" as is "', " as is "],
    ["Text", "1.5", "1.5"],
    ["Text", "true", "true"],
    ["Text", '"[I:3]"', "[I:3]"],
    ["Short", '"abc"', "abc"],
    ["Short", '"abc   "', "abc   "],
    ["Short", '"a😀"', "a😀"],
    ["Bytes", '""', ""],
    ["Bytes", '"AQI="', "AQI="],
    ["Date", '"2024-07-01T12:00:00"', Date.UTC(2024, 6, 1, 10) / 1000],
    ["Date", '"0001-01-01T00:00:00"', "unset"],
    ["UtcDate", '"2024-07-01T12:00:00"', Date.UTC(2024, 6, 1, 12) / 1000],
    ["Time", '"2001-01-01T08:00:00"', 28_800],
    ["Day", '"2024-12-25T00:00:00"', { year: 2024, month: 12, day: 25 }],
    ["Colour", '"Red"', "Red"],
    ["Colour", '"gREEN"', "Green"],
    ["Colour", "2", "Green"],
    ["Colour", '"2"', "Green"],
    ["Colour", "-1", "None"],
    ["Rights", '"Read"', 1],
    ["Rights", '"read,WRITE"', 3],
    ["Rights", '"Read, Delete"', 9],
    ["Rights", '"Both, Read"', 3],
    ["Rights", '"R"', 1],
    ["Rights", "11", 11],
    ["Rights", '"11"', 11],
    ["Rights", "0", 0],
    ["Ints", "[1,2]", [1, 2]],
    ["Ints", "[]", []],
    ["Ints", '[1,null,"2",""]', [1, 2]],
    ["Ints", "5", [5]],
    ["Days", '["0001-12-25T00:00:00"]', [{ year: null, month: 12, day: 25 }]],
    ["Inner", "{}", {}],
    ["Inner", '{"a":1,"B":null,"c":{}}', { A: 1, B: null }],
    ["Inners", '{"A":1}', [{ A: 1 }]],
    ["Inners", '[{"A":1},null,{"A":2}]', [{ A: 1 }, { A: 2 }]],
    ["Bag", "{}", {}],
    [
      "Bag",
      '{"b":"x","a":1,"B":true,"c":null,"":""}',
      { b: "x", a: "1", B: "true", c: null, "": "" },
    ],
  ])("%s: %s", (name, json, expected) => {
    expect(decode(name, json)).toEqual({ ok: true, value: { [name]: expected } });
  });

  it.each<Name>(["Int", "Double", "Bool", "Date", "Time", "Day", "Colour", "Rights"])(
    "blank text for %s as not sent",
    (name) => {
      expect(decode(name, '""')).toStrictEqual({ ok: true, value: {} });
      expect(decode(name, '"  "')).toStrictEqual({ ok: true, value: {} });
    },
  );

  it.each(Object.keys(Sample.members) as Name[])("null for %s, apart from not sent", (name) => {
    expect(decode(name, "null")).toStrictEqual({ ok: true, value: { [name]: null } });
    expect(decodeJson(Sample, "{}", options)).toStrictEqual({ ok: true, value: {} });
  });
});

describe("decodeJson refuses", () => {
  it.each<[Name, string, object]>([
    ["Int", "1.5", { code: "type", expected: "integer" }],
    ["Int", '"1.5"', { code: "type", expected: "integer" }],
    ["Int", '"abc"', { code: "type", expected: "integer" }],
    ["Int", '"[F:3]"', { code: "type", expected: "integer" }],
    ["Int", '"0x10"', { code: "type", expected: "integer" }],
    ["Int", "true", { code: "type", expected: "integer" }],
    ["Int", "{}", { code: "type", expected: "integer" }],
    ["Int", "[1]", { code: "type", expected: "integer" }],
    ["Int", "2147483648", { code: "range", expected: "integer" }],
    ["Int", "-2147483649", { code: "range", expected: "integer" }],
    ["Int", '"99999999999"', { code: "range", expected: "integer" }],
    ["Int", "1e400", { code: "type", expected: "integer" }],
    ["Double", '"1,5"', { code: "type", expected: "number" }],
    ["Double", '"NaN"', { code: "type", expected: "number" }],
    ["Double", '"."', { code: "type", expected: "number" }],
    ["Double", "1e400", { code: "range", expected: "number" }],
    ["Double", '"1e400"', { code: "range", expected: "number" }],
    ["Double", "false", { code: "type", expected: "number" }],
    ["Bool", "2", { code: "type", expected: "boolean" }],
    ["Bool", '"yes"', { code: "type", expected: "boolean" }],
    ["Bool", "{}", { code: "type", expected: "boolean" }],
    ["Text", "{}", { code: "type", expected: "text" }],
    ["Text", "[]", { code: "type", expected: "text" }],
    ["Text", '"a\\u0000"', { code: "nul" }],
    ["Short", '"abcd"', { code: "length", maxLength: 3, length: 4 }],
    ["Short", '"abcd "', { code: "length", maxLength: 3, length: 4 }],
    ["Short", '"😀😀"', { code: "length", maxLength: 3, length: 4 }],
    ["Short", '" abc"', { code: "length", maxLength: 3, length: 4 }],
    ["Short", "1234", { code: "length", maxLength: 3, length: 4 }],
    ["Bytes", '"AQI"', { code: "type", expected: "base64" }],
    ["Bytes", '"AQ-_"', { code: "type", expected: "base64" }],
    ["Bytes", "1", { code: "type", expected: "base64" }],
    ["Date", '"glops"', { code: "type", expected: "date" }],
    ["Date", "1704110400", { code: "type", expected: "date" }],
    ["Time", '"08:30"', { code: "type", expected: "time" }],
    ["Day", '"25/12"', { code: "type", expected: "day" }],
    ["Colour", '"Blue"', { code: "name", of: "Colour" }],
    ["Colour", '"Red, Green"', { code: "name", of: "Colour" }],
    ["Colour", "3", { code: "name", of: "Colour" }],
    ["Colour", "1.5", { code: "name", of: "Colour" }],
    ["Colour", "true", { code: "type", expected: "name" }],
    ["Rights", '"Read, Blue"', { code: "name", of: "Rights" }],
    ["Rights", '"Read,,Write"', { code: "name", of: "Rights" }],
    ["Rights", "4", { code: "name", of: "Rights" }],
    ["Rights", "16", { code: "name", of: "Rights" }],
    ["Rights", "4294967297", { code: "name", of: "Rights" }],
    ["Rights", "-1", { code: "name", of: "Rights" }],
    ["Rights", "1.5", { code: "name", of: "Rights" }],
    ["Rights", "[]", { code: "type", expected: "names" }],
    ["Inner", "5", { code: "type", expected: "object" }],
    ["Inner", '""', { code: "type", expected: "object" }],
    ["Inner", "[]", { code: "type", expected: "object" }],
    ["Bag", "[]", { code: "type", expected: "dictionary" }],
    ["Bag", '{"a\\u0000":1}', { code: "nul" }],
  ])("%s: %s", (name, json, problem) => {
    const outcome = decode(name, json);
    expect(outcome).toEqual({
      ok: false,
      problems: [{ path: name, ...problem }],
      readable: {},
    });
  });

  it.each<[Name, string, string]>([
    ["Ints", '[1,"x"]', "Ints/1"],
    ["Ints", '[null,"x"]', "Ints/1"],
    ["Inner", '{"a":"x"}', "Inner/A"],
    ["Inners", '[{"A":1},{"A":"x"}]', "Inners/1/A"],
    ["Bag", '{"x_colour":{}}', "Bag/x_colour"],
  ])("%s: %s at its path", (name, json, path) => {
    expect(decode(name, json)).toMatchObject({ ok: false, problems: [{ path, code: "type" }] });
  });
});
