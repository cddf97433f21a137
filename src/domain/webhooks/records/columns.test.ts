import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf, deletedEvent, savedEvent, timeColumn, type RecordKind } from "./columns.ts";

const thing: RecordKind = {
  entity: "thing",
  told: ["size", "missing"],
  written: ["updated"],
  keys: ["thing_id"],
};
const columns = { thing_id: 7, size: 1, name: "secret", updated: "today" };
const by = { userId: 3, at: 60 };

describe("changesOf", () => {
  it("names the key, what differs, and last what is written anyway", () => {
    const after = { ...columns, updated: "tomorrow", name: "other" };
    expect(changesOf(columns, after, ["updated"])).toEqual(["thing_id", "name", "updated"]);
    expect(changesOf(columns, columns, ["updated"])).toEqual(["thing_id", "updated"]);
    expect(changesOf(columns, columns)).toEqual(["thing_id"]);
  });

  it("names nothing twice", () => {
    const some = fc.record({
      id: fc.nat(3),
      a: fc.nat(1),
      b: fc.string({ maxLength: 1 }),
      c: fc.nat(1),
    });
    fc.assert(
      fc.property(some, some, fc.subarray(["b", "c"]), (before, after, written) => {
        const changes = changesOf(before, after, written);
        expect(new Set(changes).size).toBe(changes.length);
        expect(changes[0]).toBe("id");
        expect(changes.includes("a")).toBe(before.a !== after.a);
      }),
    );
  });
});

describe("what is told of a record", () => {
  it("that is new has no changes", () => {
    expect(savedEvent(thing, { before: null, after: columns }, by)).toEqual({
      name: "thing.created",
      entity: "thing",
      primaryKey: 7,
      ...by,
      changes: [],
      fieldValues: { size: 1, missing: 0 },
    });
  });

  it("that changed has its columns as they are now", () => {
    const after = { ...columns, size: 2 };
    expect(savedEvent(thing, { before: columns, after }, by)).toMatchObject({
      name: "thing.changed",
      changes: ["thing_id", "size", "updated"],
      fieldValues: { size: 2, missing: 0 },
    });
  });

  it("that is gone has its keys", () => {
    expect(deletedEvent(thing, columns, by)).toEqual({
      name: "thing.deleted",
      entity: "thing",
      primaryKey: 7,
      ...by,
      fieldValues: { size: 1, missing: 0 },
      values: { thing_id: 7 },
    });
  });
});

it.each([
  [null, "UTC", "0001-01-01T00:00:00"],
  [0, "UTC", "1970-01-01T00:00:00"],
  [0, "Europe/Oslo", "1970-01-01T01:00:00"],
])("instant %j is told in %s as %s", (at, timeZone, text) => {
  expect(timeColumn(at, { ...by, timeZone })).toBe(text);
});
