import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineCarrier } from "../../../../contract/carrier.ts";
import { TicketMessage } from "../../../../contract/carriers/ticket-message.ts";
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
} from "../../../../contract/member.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { encodeJson, encodeJsonValue } from "./encode-json.ts";

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
  Bag: dictionary(text()),
  Later: int32({ since: "current" }),
});

const oslo = { zone: "Europe/Oslo", baseZone: "Europe/Oslo", offset: true };
const options = { profile: "current", dates: oslo } as const;

const sample: Wire<typeof Sample> = {
  Later: 1,
  Int: -5,
  Double: 0.1,
  Bool: true,
  Text: 'a "quoted"\n\u2028 text',
  Bytes: "AQI=",
  Date: Date.UTC(2024, 6, 1, 12) / 1000,
  UtcDate: Date.UTC(2024, 6, 1, 12) / 1000,
  Time: 28_800,
  Day: { year: null, month: 12, day: 25 },
  Origin: "CustomerCentre",
  Flags: 9,
  Link: { InnerId: 7, Name: null },
  Inners: [
    { InnerId: 1, Name: "" },
    { InnerId: 2, Name: "b" },
  ],
  Bag: { "x_a:DisplayText": "æ", __proto__x: "" },
};

describe("encodeJson", () => {
  it("writes every member, in declared order whatever the order in memory", () => {
    expect(encodeJson(Sample, sample, options)).toBe(
      '{"Int":-5,"Double":0.1,"Bool":true,"Text":"a \\"quoted\\"\\n\u2028 text","Bytes":"AQI=",' +
        '"Date":"2024-07-01T14:00:00+02:00","UtcDate":"2024-07-01T12:00:00Z",' +
        '"Time":"2001-01-01T08:00:00+01:00","Day":"0001-12-25T00:00:00Z",' +
        '"Origin":"CustomerCentre","Flags":"Internal, ListInMain",' +
        '"Link":{"InnerId":7,"Name":null},' +
        '"Inners":[{"InnerId":1,"Name":""},{"InnerId":2,"Name":"b"}],' +
        '"Bag":{"x_a:DisplayText":"æ","__proto__x":""},"Later":1}',
    );
  });

  it("writes empty and unset values in their published forms", () => {
    const empty: Wire<typeof Sample> = {
      ...sample,
      Text: null,
      Bytes: null,
      Date: null,
      UtcDate: null,
      Flags: 0,
      Link: null,
      Inners: [],
      Bag: {},
    };
    expect(JSON.parse(encodeJson(Sample, empty, options))).toMatchObject({
      Text: null,
      Bytes: null,
      Date: "0001-01-01T00:00:00Z",
      UtcDate: "0001-01-01T00:00:00Z",
      Flags: "Unknown",
      Link: null,
      Inners: [],
      Bag: {},
    });
  });

  it("leaves offsets out of every kind of date when they are not asked for", () => {
    const dates = { ...oslo, offset: false };
    expect(JSON.parse(encodeJson(Sample, sample, { ...options, dates }))).toMatchObject({
      Date: "2024-07-01T14:00:00",
      UtcDate: "2024-07-01T12:00:00",
      Time: "2001-01-01T08:00:00",
      Day: "0001-12-25T00:00:00",
    });
  });

  it("writes times of day in the base zone, whatever zone was asked for", () => {
    const dates = { ...oslo, zone: "America/New_York" };
    expect(JSON.parse(encodeJson(Sample, sample, { ...options, dates }))).toMatchObject({
      Date: "2024-07-01T08:00:00-04:00",
      Time: "2001-01-01T08:00:00+01:00",
    });
  });

  it("leaves members published later out of the seed profile", () => {
    const seed = JSON.parse(encodeJson(Sample, sample, { ...options, profile: "seed" }));
    expect(Object.keys(seed as object)).toEqual(
      Object.keys(Sample.members).filter((name) => name !== "Later"),
    );
  });

  it("leaves nested members published later out of the seed profile too", () => {
    const Outer = defineCarrier("Outer", { Messages: list(embedded(TicketMessage)) });
    const complete = { Messages: [emptyMessage] };
    const names = (profile: "seed" | "current"): string[] => {
      const parsed = JSON.parse(encodeJson(Outer, complete, { ...options, profile })) as {
        Messages: [object];
      };
      return Object.keys(parsed.Messages[0]);
    };
    expect(names("current")).toContain("Badge");
    expect(names("seed")).toEqual(names("current").filter((name) => name !== "Badge"));
  });

  it("writes text as the built-in writer does", () => {
    const textCarrier = defineCarrier("TextCarrier", { Text: text(), Bag: dictionary(text()) });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        const value = { Text: any, Bag: { [any]: any } };
        expect(encodeJson(textCarrier, value, options)).toBe(JSON.stringify(value));
      }),
    );
    expect(encodeJson(textCarrier, { Text: "\uD800", Bag: {} }, options)).toBe(
      '{"Text":"\\ud800","Bag":{}}',
    );
  });

  it("never writes a number that JSON does not know", () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => encodeJson(Sample, { ...sample, Double: number }, options)).toThrow(
        "has no JSON form",
      );
    }
  });
});

describe("encodeJsonValue", () => {
  it("writes lists of carriers", () => {
    const inners = list(embedded(Inner));
    expect(encodeJsonValue(inners, [{ InnerId: 1, Name: "a" }], options)).toBe(
      '[{"InnerId":1,"Name":"a"}]',
    );
    expect(encodeJsonValue(inners, [], options)).toBe("[]");
  });

  it("writes bare values and null", () => {
    expect(encodeJsonValue(int32(), 7, options)).toBe("7");
    expect(encodeJsonValue(text(), "text", options)).toBe('"text"');
    expect(encodeJsonValue(bool(), true, options)).toBe("true");
    expect(encodeJsonValue(list(int32()), [1, 2], options)).toBe("[1,2]");
    expect(encodeJsonValue(text(), null, options)).toBe("null");
    expect(encodeJsonValue(int32(), null, options)).toBe("null");
    expect(encodeJson(Inner, null, options)).toBe("null");
  });
});

const emptyMessage: Wire<typeof TicketMessage> = {
  TicketMessageId: 1,
  CreatedAt: null,
  Slevel: "External",
  Important: false,
  Author: "",
  PersonId: 0,
  PersonFullName: "",
  ContactId: 0,
  ContactName: "",
  ContactDepartment: "",
  NumAttachments: 0,
  EmailHeader: "",
  MessageHeaders: [],
  Language: "",
  Sentiment: 0,
  SentimentConfidence: 0,
  CreatedBy: 0,
  ChangedAt: null,
  Badge: "Reply",
  TableRight: null,
  FieldProperties: {},
};
