import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineCarrier } from "../../../../contract/carrier.ts";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import {
  base64,
  bool,
  dictionary,
  embedded,
  int32,
  key,
  list,
  references,
  text,
} from "../../../../contract/member.ts";
import type { Shape } from "../../../../contract/shape.ts";
import { decodeCarrier } from "../tree/decode-tree.ts";
import { Decoding } from "../tree/decoding.ts";
import { parseForm } from "./parse-form.ts";

const Inner = defineCarrier("Inner", { InnerId: key(), Name: text() });
const Sample = defineCarrier("Sample", {
  SampleId: key(),
  Title: text(),
  Count: int32(),
  Done: bool(),
  Bytes: base64(),
  Inner: embedded(Inner),
  Items: references(Inner, ["InnerId", "Name"]),
  Ids: list(int32()),
  Words: list(text()),
  Grid: list(list(int32())),
  Bag: dictionary(text()),
});
const entity: Shape = { kind: "carrier", carrier: Sample, picked: "all" };
const ids: Shape = { kind: "list", item: { kind: "int32", key: false, int16: false } };

/** As JSON would have it: without the missing prototypes, which are tested on their own. */
function treeOf(form: string, shape: Shape = entity): unknown {
  const parsed = parseForm(form, shape);
  return parsed.ok ? JSON.parse(JSON.stringify(parsed.tree)) : parsed;
}

describe("parseForm", () => {
  it.each<[string, unknown]>([
    ["Title=a", { Title: "a" }],
    ["title=a&TITLE=b", { Title: "b" }],
    ["Title=a%20b+c%2Bd", { Title: "a b c+d" }],
    ["Title=%C3%A6%F0%9F%98%80&Count=3", { Title: "æ😀", Count: "3" }],
    ["Title=æ", { Title: "æ" }],
    ["Title=a=b", { Title: "a=b" }],
    ["Title", { Title: "" }],
    ["&&Title=a&&", { Title: "a" }],
    ["Title=&Count=&Done=&Bytes=&Inner=&Items=&Ids=&Words=&Bag=", { Title: "" }],
    ["Inner.InnerId=3&inner[name]=x", { Inner: { InnerId: "3", Name: "x" } }],
    ["Inner%5BInnerId%5D=3", { Inner: { InnerId: "3" } }],
    [
      "Items[0].InnerId=1&Items[0][Name]=x&items.1.innerid=2",
      {
        Items: [{ InnerId: "1", Name: "x" }, { InnerId: "2" }],
      },
    ],
    [
      "Items[7].InnerId=2&Items[3].InnerId=1&Items[10].InnerId=3",
      {
        Items: [{ InnerId: "1" }, { InnerId: "2" }, { InnerId: "3" }],
      },
    ],
    ["Items[99999].InnerId=1", { Items: [{ InnerId: "1" }] }],
    ["Items[].InnerId=1&Items[].InnerId=2", { Items: [{ InnerId: "1" }, { InnerId: "2" }] }],
    ["Items.InnerId=1&Items.Name=x", { Items: [{ InnerId: "1", Name: "x" }] }],
    ["Ids=1&ids=2", { Ids: ["1", "2"] }],
    ["Ids=1&Ids=&Ids=2", { Ids: ["1", "2"] }],
    ["Ids[1]=1&Ids[0]=2", { Ids: ["2", "1"] }],
    ["Ids[]=1&Ids[]=2", { Ids: ["1", "2"] }],
    ["Words[0]=", { Words: [""] }],
    ["Grid[0]=1&Grid[0]=2&Grid[1][0]=3", { Grid: [["1", "2"], ["3"]] }],
    [
      "Bag[x_foo]=1&Bag.X_FOO=2&Bag[a.b]=3&Bag[SuperOffice:1]=",
      {
        Bag: { x_foo: "1", X_FOO: "2", "a.b": "3", "SuperOffice:1": "" },
      },
    ],
    ["Bag[]=a", { Bag: { "": "a" } }],
    [
      "entity.Title=a&SAMPLE.Count=1&Sample[Inner].Name=x",
      {
        Title: "a",
        Count: "1",
        Inner: { Name: "x" },
      },
    ],
    ["entity=a&Nobody.Knows=1&Inner.Unknown=2&Items[0].Unknown=3", {}],
    ["entity.entity.Title=a", {}],
    // Left to the readers, which refuse it and name the member.
    ["Title.x=a", { Title: {} }],
    ["Inner=3", { Inner: "3" }],
    ["Items=3", { Items: ["3"] }],
    ["Bag=3", { Bag: "3" }],
    ["Bag.a.b=3", { Bag: { a: {} } }],
    ["", null],
    [" \r\n", null],
    ["&", null],
  ])("reads %s", (form, tree) => {
    expect(treeOf(form)).toEqual(tree);
  });

  it.each<[string, string, number]>([
    ["Title=%", "encoding", 1],
    ["Count=1&Title=%4", "encoding", 2],
    ["Count=1&&Title=%zz", "encoding", 2],
    ["%ff=1", "encoding", 1],
    ["Title=%C3", "encoding", 1],
    ["Title=%C0%80", "encoding", 1],
    ["Title=%ED%A0%80", "encoding", 1],
    ["Title=a&=b", "name", 2],
    ["Bag[x=1", "name", 1],
    ["Title.=1", "name", 1],
    [".Title=1", "name", 1],
    ["Items[0]InnerId=1", "name", 1],
    ["Inner]=1", "name", 1],
    [`Inner${".a".repeat(64)}=1`, "name", 1],
    ["Title=a&Title.x=b", "contradiction", 2],
    ["Title.x=b&Title=a", "contradiction", 2],
    ["Inner=1&Inner.Name=a", "contradiction", 2],
    ["Ids=1&Ids[0]=2", "contradiction", 2],
    ["Ids[0]=1&Count=1&Ids=2", "contradiction", 3],
    ["Items[0].InnerId=1&Items[].InnerId=2", "contradiction", 2],
    ["Items.InnerId=1&Items[0].InnerId=2", "contradiction", 2],
    ["Items[100000].InnerId=1", "index", 1],
    ["Items[4000000000].InnerId=1", "index", 1],
    [`Ids[${"9".repeat(400)}]=1`, "index", 1],
    ["Ids[-1]=1", "index", 1],
  ])("refuses %s: %s of pair %i", (form, fault, pair) => {
    expect(parseForm(form, entity)).toEqual({
      ok: false,
      malformed: { code: "pair", fault, pair },
    });
  });

  it("allows 64 steps", () => {
    expect(treeOf(`Nobody${".a".repeat(63)}=1`)).toEqual({});
  });

  it("allows 1,000 pairs and refuses one more", () => {
    const pairs = Array.from({ length: 1000 }, (_, index) => `Ids=${index}`).join("&");
    expect(treeOf(`${pairs}&`)).toEqual({ Ids: pairs.match(/\d+/g) });
    expect(parseForm(`${pairs}&Title=a`, entity)).toEqual({
      ok: false,
      malformed: { code: "too-many-pairs" },
    });
  });

  it.each<[string, unknown]>([
    ["1=5&0=4", ["4", "5"]],
    ["[0]=4", ["4"]],
    ["[]=4&[]=5", ["4", "5"]],
    ["ids=4&ids=5", ["4", "5"]],
    ["ids[1]=5&ids[0]=4", ["4", "5"]],
    ["ids=", null],
    ["", null],
  ])("reads the bare list %s", (form, tree) => {
    expect(treeOf(form, ids)).toEqual(tree);
  });

  it("takes the first step for the argument where the body is arguments", () => {
    const Call = defineCarrier("Arguments", { NewEntity: embedded(Sample), Notify: bool() });
    const shape: Shape = { kind: "carrier", carrier: Call, picked: "all" };
    expect(treeOf("newEntity.inner.innerId=3&NewEntity[Title]=a&notify=true", shape)).toEqual({
      NewEntity: { Inner: { InnerId: "3" }, Title: "a" },
      Notify: "true",
    });
  });

  it("leaves a name for the whole body alone where a member has it", () => {
    const Own = defineCarrier("Own", { Entity: embedded(Inner), Own: embedded(Inner) });
    const shape: Shape = { kind: "carrier", carrier: Own, picked: "all" };
    expect(treeOf("entity.Name=a&own.Name=b", shape)).toEqual({
      Entity: { Name: "a" },
      Own: { Name: "b" },
    });
  });

  it.each([
    "__proto__[x]=1",
    "__proto__.x=1",
    "constructor.prototype.x=1",
    "Bag[__proto__]=1",
    "Bag[__proto__][x]=1",
    "Bag[constructor][prototype][x]=1",
    "Bag.constructor.prototype.x=1",
    "Inner[__proto__][x]=1",
    "Items[__proto__].x=1",
    "Items[0][__proto__][x]=1",
    "Title[__proto__][x]=1",
    "entity[__proto__][x]=1",
  ])("reaches no prototype by %s", (form) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    parseForm(`${form}&Title=a`, entity);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
    expect(({} as object).constructor).toBe(Object);
  });

  it("keeps a key with an inherited name as a key", () => {
    const parsed = parseForm("Bag[__proto__]=1&Bag[toString]=2", entity);
    const bag = parsed.ok ? (parsed.tree as { Bag: object }).Bag : {};
    expect(Object.getPrototypeOf(bag)).toBeNull();
    expect(Object.entries(bag)).toEqual([
      ["__proto__", "1"],
      ["toString", "2"],
    ]);
  });

  it("gives the readers what JSON gives them", () => {
    const form =
      "TicketId=5&title=Hello&Category.TicketCategoryId=3&SecondaryPersons[0].PersonId=12" +
      "&Tags[0].Id=4&CustomFields[x_foo]=a&Deadline=2024-07-01T12:00:00Z&Slevel=external&Origin=" +
      "&HasAttachment=glops";
    const parsed = parseForm(form, { kind: "carrier", carrier: TicketEntity, picked: "all" });
    const tree = parsed.ok ? parsed.tree : null;
    const decoding = new Decoding({ zone: "UTC", baseZone: "UTC" });
    expect(decodeCarrier(TicketEntity, tree, decoding)).toEqual({
      ok: true,
      value: {
        TicketId: 5,
        Title: "Hello",
        Category: { TicketCategoryId: 3 },
        SecondaryPersons: [{ PersonId: 12 }],
        Tags: [{ Id: 4 }],
        CustomFields: { x_foo: "a" },
        Deadline: Date.UTC(2024, 6, 1, 12) / 1000,
        Slevel: "External",
      },
    });
  });

  it("never throws, whatever the text", () => {
    const scrap = fc.string({
      unit: fc.constantFrom(...Array.from("&=.[]%+0129Ids"), "Title", "Items", "Bag", "__proto__"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.oneof(scrap, fc.string({ unit: "binary" })), (form) => {
        expect(typeof parseForm(form, entity).ok).toBe("boolean");
      }),
      { numRuns: 2000 },
    );
  });

  it("reads back every text and key that is percent-encoded", () => {
    const anyKey = fc.string({ minLength: 1 }).filter((name) => !name.includes("]"));
    fc.assert(
      fc.property(anyKey, fc.string({ unit: "grapheme" }), (name, value) => {
        const form = new URLSearchParams({ [`Bag[${name}]`]: value, Title: value });
        const parsed = parseForm(form.toString(), entity);
        const tree = parsed.ok ? (parsed.tree as { Title: string; Bag: object }) : null;
        expect(tree?.Title).toBe(value);
        expect(Object.entries(tree?.Bag ?? {})).toEqual([[name, value]]);
      }),
    );
  });
});
