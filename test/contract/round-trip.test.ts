import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Carrier } from "../../src/contract/carrier.ts";
import { carriers } from "../../src/contract/carriers.ts";
import type { Member } from "../../src/contract/member.ts";
import type { Shape } from "../../src/contract/shape.ts";
import type { Wire } from "../../src/contract/wire.ts";
import { decodeCarrier } from "../../src/server/http/media/tree/decode-tree.ts";
import { Decoding } from "../../src/server/http/media/tree/decoding.ts";
import { encodeXml } from "../../src/server/http/media/xml/encode-xml.ts";
import { parseXml } from "../../src/server/http/media/xml/parse-xml.ts";
import { decodeJson } from "../../src/server/http/media/json/decode-json.ts";
import { encodeJson } from "../../src/server/http/media/json/encode-json.ts";
import { arbitraryWire } from "./arbitrary-wire.ts";

const zone = fc.constantFrom("UTC", "Europe/Oslo", "America/New_York", "Asia/Kolkata");

describe("encodeJson, then decodeJson", () => {
  it.each(carriers.map((carrier) => [carrier.name, carrier as Carrier] as const))(
    "gives back what may be written of %s, whatever zone is asked for",
    (_name, carrier) => {
      fc.assert(
        fc.property(arbitraryWire(carrier), zone, zone, (value, asked, baseZone) => {
          const dates = { zone: asked, baseZone, offset: true };
          const json = encodeJson(carrier, value, { profile: "current", dates });
          expect(decodeJson(carrier, json, { dates })).toEqual({
            ok: true,
            value: echo(writable(carrier), value as Values),
          });
        }),
        { numRuns: 30 },
      );
    },
  );

  it("writes exactly what the built-in parser reads", () => {
    for (const carrier of carriers as readonly Carrier[]) {
      fc.assert(
        fc.property(arbitraryWire(carrier), (value) => {
          const dates = { zone: "UTC", baseZone: "UTC", offset: true };
          const json = encodeJson(carrier, value, { profile: "current", dates });
          expect(JSON.stringify(reorder(carrier, JSON.parse(json) as Values))).toBe(json);
        }),
        { numRuns: 10 },
      );
    }
  });
});

describe("encodeXml, then parseXml", () => {
  it.each(carriers.map((carrier) => [carrier.name, carrier as Carrier] as const))(
    "gives back the same of %s as JSON does, in either profile",
    (_name, carrier) => {
      const profiles = fc.constantFrom("current", "seed");
      fc.assert(
        fc.property(arbitraryWire(carrier), zone, profiles, (any, asked, profile) => {
          const value = withTextsForScalars(carrier, any as Values);
          const dates = { zone: asked, baseZone: "Europe/Oslo", offset: true };
          const xml = encodeXml(carrier, value, { profile, dates });
          const parsed = parseXml(xml, { kind: "carrier", carrier, picked: "all" });
          if (!parsed.ok) throw new Error(`${parsed.malformed.code} in ${xml}`);
          expect(decodeCarrier(carrier, parsed.tree, new Decoding(dates))).toEqual(
            decodeJson(carrier, encodeJson(carrier, value, { profile, dates }), { dates }),
          );
        }),
        { numRuns: 30 },
      );
    },
  );
});

type Values = Readonly<Record<string, unknown>>;

/** A value of whatever simple type is a text in XML, which tells nothing of types. */
function withTextsForScalars<C extends Carrier>(carrier: C, value: Values): Wire<C> {
  const members = Object.entries(carrier.members).map(([name, { shape }]) => {
    const isOfScalars = shape.kind === "dictionary" && shape.value.kind === "scalar";
    const texts = () =>
      Object.entries(value[name] as Values).map(([key, one]) => [key, String(one)]);
    return [name, isOfScalars ? Object.fromEntries(texts()) : value[name]];
  });
  return Object.fromEntries(members) as Wire<C>;
}

/** What a client that sends back what it got has asked for. */
function echo(members: Readonly<Record<string, Member>>, value: Values): Values {
  return Object.fromEntries(
    Object.entries(members).map(([name, { shape }]) => [name, echoed(shape, value[name])]),
  );
}

function echoed(shape: Shape, value: unknown): unknown {
  if (value === null) return shape.kind === "dateTime" ? "unset" : null;
  if (shape.kind === "list") return (value as unknown[]).map((item) => echoed(shape.item, item));
  if (shape.kind !== "carrier") return value;
  return echo(
    shape.picked === "all" ? writable(shape.carrier) : picked(shape.carrier, shape.picked),
    value as Values,
  );
}

function writable(carrier: Carrier): Readonly<Record<string, Member>> {
  return Object.fromEntries(
    Object.entries(carrier.members).filter(([, { access }]) => access !== "read"),
  );
}

function picked(carrier: Carrier, names: readonly string[]): Readonly<Record<string, Member>> {
  return Object.fromEntries(
    Object.entries(carrier.members).filter(([name]) => names.includes(name)),
  );
}

/** Members in declared order; dictionaries have none, so names like numbers may move. */
function reorder(carrier: Carrier, value: Values): Values {
  return Object.fromEntries(Object.keys(carrier.members).map((name) => [name, value[name]]));
}
