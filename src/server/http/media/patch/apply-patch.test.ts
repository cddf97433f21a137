import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryWire } from "../../../../../test/contract/arbitrary-wire.ts";
import { savedRecord } from "../../../../../test/support/document-carrier.ts";
import { publishedTicket } from "../../../../../test/support/published-ticket.ts";
import { defineCarrier, type Carrier } from "../../../../contract/carrier.ts";
import { carriers } from "../../../../contract/carriers.ts";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { TicketCategoryFlags } from "../../../../contract/enums/ticket-category.ts";
import {
  base64,
  bool,
  dayOfYear,
  dictionary,
  double,
  embedded,
  flags,
  int32,
  key,
  list,
  text,
  timeOfDay,
} from "../../../../contract/member.ts";
import { decodeJson } from "../json/decode-json.ts";
import { encodeJson } from "../json/encode-json.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { applyPatch } from "./apply-patch.ts";

const Part = defineCarrier("Part", {
  PartId: key(),
  Name: text(),
  Words: list(text()),
  Sum: int32({ access: "read" }),
});
const Sample = defineCarrier("Sample", {
  SampleId: key(),
  Ratio: double(),
  Done: bool(),
  Bytes: base64(),
  Opens: timeOfDay(),
  Holiday: dayOfYear(),
  Flags: flags(TicketCategoryFlags),
  Part: embedded(Part),
  Missing: embedded(Part),
  Parts: list(embedded(Part)),
  Words: list(text()),
  Grid: list(list(int32())),
  Scores: dictionary(int32()),
});

const sample: TreeObject = {
  SampleId: 1,
  Ratio: 1.5,
  Done: true,
  Bytes: "AQI=",
  Opens: "2001-01-01T08:00:00Z",
  Holiday: "0001-12-25T00:00:00Z",
  Flags: "Internal, ListInMain",
  Part: { PartId: 7, Name: "a", Words: ["x"], Sum: 3 },
  Missing: null,
  Parts: [{ PartId: 8, Name: "b", Words: [], Sum: 0 }],
  Words: ["a", "b"],
  Grid: [[1, 2], [3]],
  Scores: { a: 1 },
};

const op = (name: string, path: string, value?: BodyTree): TreeObject =>
  value === undefined ? { op: name, path } : { op: name, path, value };

describe("applyPatch, member by kind", () => {
  it.each<[BodyTree[], TreeObject]>([
    [[op("remove", "/Ratio"), op("remove", "/Done")], { Ratio: 0, Done: false }],
    [[op("remove", "/Bytes"), op("remove", "/Flags")], { Bytes: "", Flags: 0 }],
    [
      [op("remove", "/Opens"), op("remove", "/Holiday")],
      { Opens: "0001-01-01T00:00:00", Holiday: "0001-01-01T00:00:00" },
    ],
    [[op("replace", "/Part/Name", "n"), op("replace", "/Part/Sum", 9)], { Part: { Name: "n" } }],
    [
      [op("replace", "/Part", { name: "n", sum: 9 }), op("test", "/Part/Sum", 3)],
      { Part: { Name: "n" } },
    ],
    [[op("add", "/Part/Words/0", "w")], { Part: { Words: ["w", "x"] } }],
    [[op("remove", "/Part")], { Part: { PartId: 0, Name: "", Words: [] } }],
    [[op("replace", "/Part/PartId", 8)], { Part: { PartId: 8 } }],
    [[op("add", "/Missing", { Name: "n" })], { Missing: { Name: "n" } }],
    [[op("remove", "/Missing"), op("add", "/Missing", {})], {}],
    [
      [op("replace", "/Parts/0/Name", "n"), op("add", "/Parts/-", { Name: null })],
      { Parts: [{ PartId: 8, Name: "n", Words: [] }, { Name: "" }] },
    ],
    [[op("add", "/Words", "c"), op("add", "/Words", ["d"])], { Words: ["a", "b", "c", "d"] }],
    [[op("add", "/Grid/1/-", 4), op("remove", "/Grid/0/0")], { Grid: [[2], [3, 4]] }],
    [[op("add", "/Scores/b", 2), op("remove", "/Scores/A")], { Scores: { a: 0, b: 2 } }],
  ])("makes of %j the body %j", (patch, body) => {
    expect(applyPatch(Sample, sample, patch)).toEqual({ ok: true, body });
  });

  it("merges into nested parts and lists", () => {
    const patch = {
      Part: { Words: { not: "an item" }, Name: null },
      Missing: { Name: "n" },
      Words: "only",
      Scores: { A: null, c: 3 },
    };
    expect(applyPatch(Sample, sample, patch)).toEqual({
      ok: true,
      body: {
        Part: { Name: "", Words: ["x", { not: "an item" }] },
        Missing: { Name: "n" },
        Words: ["only"],
        Scores: { a: 0, c: 3 },
      },
    });
  });

  it.each<[string, BodyTree, boolean]>([
    ["/Ratio", "1.50", true],
    ["/Done", 1, true],
    ["/Opens", "1970-01-01T08:00:00", true],
    ["/Opens", "08:00", false],
    ["/Holiday", "0001-12-25T00:00:00", true],
    ["/Holiday", "0001-12-24T00:00:00", false],
    ["/Flags", 9, true],
    ["/Flags", "listinmain,internal", true],
    ["/Flags", "Internal", false],
    ["/Part", { partId: 7, Name: "a", Words: "x", sum: 3, other: 1 }, true],
    ["/Part", { PartId: 7, Name: "a", Words: ["x"] }, false],
    ["/Part", null, false],
    ["/Missing", null, true],
    ["/Missing", {}, false],
    ["/Missing/Name", "", false],
    ["/Grid", [["1", 2], [3]], true],
    ["/Grid", [[1, 2, 3]], false],
    ["/Scores", { A: "1" }, true],
    ["/Scores", {}, false],
  ])("tests %s for %j: %j", (path, value, passes) => {
    expect(applyPatch(Sample, sample, [op("test", path, value)]).ok).toBe(passes);
  });
});

/** Published records of a carrier, as parsed JSON, and the dates they are written with. */
function published(carrier: Carrier) {
  const zone = fc.constantFrom("UTC", "Europe/Oslo", "Asia/Kolkata");
  const dates = fc.record({ zone, baseZone: zone, offset: fc.boolean() });
  return fc.tuple(arbitraryWire(carrier), dates).map(([wire, format]) => {
    const json = encodeJson(carrier, wire, { profile: "current", dates: format });
    return { record: JSON.parse(json) as TreeObject, dates: format };
  });
}

describe("for every carrier", () => {
  const everyCarrier = carriers.map((carrier) => [carrier.name, carrier as Carrier] as const);

  it.each(everyCarrier)("each member of %s passes the test for what is published", (_, carrier) => {
    fc.assert(
      fc.property(published(carrier), ({ record, dates }) => {
        const patch = Object.entries(record).map(([name, value]) => op("test", name, value));
        expect(applyPatch(carrier, record, patch, dates)).toEqual({ ok: true, body: {} });
      }),
      { numRuns: 20 },
    );
  });

  it.each(everyCarrier)("a merge patch of all of %s saves what is there", (_, carrier) => {
    fc.assert(
      fc.property(published(carrier), ({ record, dates }) => {
        const given = Object.entries(record).filter(([, value]) => value !== null);
        const outcome = applyPatch(carrier, record, Object.fromEntries(given), dates);
        const body = outcome.ok ? outcome.body : {};
        expect(decoded(carrier, body, dates)).toEqual(
          withoutKey(carrier, decoded(carrier, Object.fromEntries(given), dates)),
        );
      }),
      { numRuns: 20 },
    );
  });
});

type Dates = Parameters<typeof applyPatch>[3] & object;

function decoded(carrier: Carrier, body: TreeObject, dates: Dates): object {
  const result = decodeJson(carrier, JSON.stringify(body), { dates });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return withoutNothing(result.value) as object;
}

/** Null, no text and no keys are the same wish: nothing is there. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, each]) => [name, withoutNothing(each)] as const,
  );
  return Object.fromEntries(
    entries.filter(([, each]) => each !== null && each !== "" && JSON.stringify(each) !== "{}"),
  );
}

/** The key is never set, only compared. */
function withoutKey(carrier: Carrier, values: object): object {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const shape = carrier.members[name]?.shape;
      return !(shape?.kind === "int32" && shape.key);
    }),
  );
}

const anyValue = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<BodyTree>;
const anyStep = fc.constantFrom(
  ...Object.keys(publishedTicket),
  "0",
  "1",
  "2",
  "-",
  "Id",
  "personid",
  "x_note",
  "X_SEATS",
  "SuperOffice:1",
  "__proto__",
  "",
);
const wildOperation = fc.record({
  op: fc.constantFrom("add", "remove", "replace", "test"),
  path: fc.array(anyStep, { minLength: 1, maxLength: 3 }).map((steps) => `/${steps.join("/")}`),
  value: anyValue,
});

const tag = fc.constantFrom({ Id: 1 }, { Id: 3, Name: "c" }, { id: "4" });
const person = fc.constantFrom({ PersonId: 11 }, { personId: 0 }, { Firstname: "x" });
const someText = fc.constantFrom("", "old", "new", 5, null);
/** What suits the members that it is said for, though not always at every moment. */
const valuesByPath: readonly (readonly [path: string, value: fc.Arbitrary<BodyTree>])[] = [
  ["/Title", someText],
  ["/deadline", fc.constantFrom("2024-07-05T15:00:00Z", "", null)],
  ["/Person", fc.option(person)],
  ["/Person/PersonId", fc.constantFrom(11, "12", null)],
  ["/Tags", fc.oneof(fc.array(tag, { maxLength: 3 }), tag)],
  ["/Tags/0", tag],
  ["/tags/1", tag],
  ["/Tags/0/Id", fc.constantFrom(5, "6")],
  ["/CustomFields/x_note", someText],
  ["/CustomFields/X_SEATS", someText],
  ["/CustomFields", fc.constantFrom({ x_note: "all" }, { X_NOTE: null, x_seats: "[I:1]" })],
  ["/NumMessages", someText],
];
const suitingOperation = fc.oneof(
  ...valuesByPath.map(([path, value]) =>
    fc.record({
      op: fc.constantFrom("add", "remove", "replace"),
      path: fc.constant(path),
      value,
    }),
  ),
);
const operation = fc.oneof(
  { weight: 9, arbitrary: suitingOperation },
  { weight: 1, arbitrary: wildOperation },
);
const jsonPatch = fc.array(operation, { maxLength: 6 }) as fc.Arbitrary<BodyTree[]>;
const mergePatch = fc
  .tuple(
    fc.dictionary(anyStep, anyValue, { maxKeys: 1 }),
    fc.record(
      {
        title: someText,
        Person: fc.option(person),
        Tags: fc.option(fc.array(tag, { maxLength: 3 })),
        ExtraFields: fc.option(fc.dictionary(anyStep, someText, { maxKeys: 3 })),
        CustomFields: fc.option(fc.dictionary(anyStep, someText, { maxKeys: 3 })),
        Category: fc.constantFrom({ TicketCategoryId: 4 }, { Name: "x" }, null),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([wild, suiting]): TreeObject => ({ ...wild, ...suiting }));

describe("the laws of applyPatch", () => {
  it("throws at nothing, changes nothing that it is given and no prototype", () => {
    const before = [JSON.stringify(publishedTicket), Object.getOwnPropertyNames(Object.prototype)];
    fc.assert(
      fc.property(fc.oneof(anyValue, jsonPatch, mergePatch), (patch) => {
        const sent = JSON.stringify(patch);
        expect(typeof applyPatch(TicketEntity, publishedTicket, patch).ok).toBe("boolean");
        expect(JSON.stringify(patch)).toBe(sent);
      }),
      { numRuns: 2000 },
    );
    expect([JSON.stringify(publishedTicket), Object.getOwnPropertyNames(Object.prototype)]).toEqual(
      before,
    );
  });

  it("touches no member that the patch does not name", () => {
    fc.assert(
      fc.property(fc.oneof(jsonPatch, mergePatch), (patch) => {
        const outcome = applyPatch(TicketEntity, publishedTicket, patch);
        const named = Array.isArray(patch)
          ? patch.map((each) => (each as { path: string }).path.split("/")[1])
          : Object.keys(patch);
        const touched = outcome.ok ? Object.keys(outcome.body) : [];
        const spelt = new Set(named.map((name) => name?.toLowerCase()));
        expect(touched.filter((name) => !spelt.has(name.toLowerCase()))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("does the same by a merge patch twice, unless it appends", () => {
    let accepted = 0;
    fc.assert(
      fc.property(mergePatch, (patch) => {
        const appends = ["Tags", "SecondaryPersons"].some((name) =>
          isTreeObject(patch[name] ?? null),
        );
        const once = applyPatch(TicketEntity, publishedTicket, patch);
        if (once.ok) accepted++;
        if (!once.ok || appends) return;
        const saved = savedRecord(TicketEntity, publishedTicket, once.body);
        const twice = applyPatch(TicketEntity, saved, patch);
        expect(twice.ok && savedRecord(TicketEntity, saved, twice.body)).toEqual(saved);
      }),
      { numRuns: 1000 },
    );
    // A law says little when nearly all it was tried on was refused.
    expect(accepted).toBeGreaterThan(500);
  });

  it("does by several operations at once what they do one after the other", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(suitingOperation, { maxLength: 5 }), (operations) => {
        const patch = operations as BodyTree[];
        const atOnce = applyPatch(TicketEntity, publishedTicket, patch);
        let saved: TreeObject | null = publishedTicket;
        for (const each of patch) {
          if (saved === null) break;
          const outcome = applyPatch(TicketEntity, saved, [each]);
          saved = outcome.ok ? savedRecord(TicketEntity, saved, outcome.body) : null;
        }
        if (atOnce.ok) accepted++;
        expect(atOnce.ok ? savedRecord(TicketEntity, publishedTicket, atOnce.body) : null).toEqual(
          saved,
        );
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });
});
