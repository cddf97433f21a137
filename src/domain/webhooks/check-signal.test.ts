import { describe, expect, it } from "vitest";
import { checkSignal, entityOfEvent, type Signal } from "./check-signal.ts";

const faults = (signal: Partial<Signal>) =>
  checkSignal({ name: "own.thing", primaryKey: 1, values: {}, ...signal }).map(
    ({ part, value, reason }) => [part, value, reason.code],
  );
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, index]));

describe("checkSignal", () => {
  it.each<[Partial<Signal>, unknown[]]>([
    [{}, []],
    [{ name: "a" }, []],
    [{ name: "x".repeat(200) }, []],
    [{ name: "x".repeat(201) }, [["name", undefined, "notValid"]]],
    [{ name: "" }, [["name", undefined, "notValid"]]],
    [{ name: "own.*" }, [["name", undefined, "notValid"]]],
    [{ name: "own thing" }, [["name", undefined, "notValid"]]],
    [{ primaryKey: 0 }, []],
    [{ primaryKey: -1 }, [["primaryKey", undefined, "notValid"]]],
    [{ values: many(100) }, []],
    [{ values: many(101) }, [["values", undefined, "tooMany"]]],
    [{ values: { a: "x".repeat(3999) } }, []],
    [{ values: { a: "x".repeat(4000) } }, [["values", "a", "tooLong"]]],
    [
      { values: { a: "\0", "\ud800": 1 } },
      [
        ["values", "a", "brokenText"],
        ["values", "\ud800", "brokenText"],
      ],
    ],
  ])("%j: %j", (signal, found) => {
    expect(faults(signal)).toEqual(found);
  });
});

describe("entityOfEvent", () => {
  it.each([
    ["person.changed", "person"],
    ["list.ticketstatus.created", "list.ticketstatus"],
    ["thing", ""],
    ["thing.", "thing"],
  ])("of %s: %s", (name, entity) => {
    expect(entityOfEvent(name)).toBe(entity);
  });
});
