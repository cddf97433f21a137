import * as fc from "fast-check";
import { nowAndThen } from "./now-and-then.ts";
import type { Carrier } from "../../../src/contract/carrier.ts";
import type { Shape } from "../../../src/contract/shape.ts";
import { fuzzFields, fuzzIds } from "../desk/fuzz-ids.ts";
import { arbitraryGranted } from "./arbitrary-granted.ts";
import { arbitraryShape } from "./arbitrary-shape.ts";
import { arbitraryName } from "./arbitrary-text.ts";
import { arbitraryNumber, arbitraryWild, inheritedNames } from "./arbitrary-wild.ts";
import { wildList, wildNumber, wildObject, type Wild, type WildMember } from "./wild.ts";

const op: fc.Arbitrary<Wild> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("add", "add", "replace", "replace", "remove", "test") },
  { weight: 1, arbitrary: fc.constantFrom<Wild>("move", "copy", "REPLACE", "", "__proto__", null) },
);

const strangePaths = fc.constantFrom(
  "",
  "/",
  "//",
  "/~",
  "/~2",
  "/~0~1",
  "/-",
  "/0",
  "/99999999999",
  "/-1",
  "Title",
  "/title/",
  ...inheritedNames.map((name) => `/${name}`),
  "/__proto__/polluted",
  "/constructor/prototype/polluted",
  "/CustomFields/__proto__",
  "/CustomFields/__proto__/polluted",
  "/Tags/__proto__",
  "/Tags/length",
  "/Tags/-/Id/x",
  "/Category/__proto__/x",
  "/Person/Firstname",
  `/${"a/".repeat(70)}b`,
  "/a".repeat(3000),
);

interface Place {
  readonly path: string;
  readonly shape: Shape;
}

/** A place of a record, and what may be there; two steps deep at most. */
function placesOf(carrier: Carrier): readonly Place[] {
  return Object.entries(carrier.members).flatMap(([name, { shape }]) => [
    { path: `/${name}`, shape },
    ...within(shape).map(({ path, shape: inner }) => ({ path: `/${name}${path}`, shape: inner })),
  ]);
}

function within(shape: Shape): readonly Place[] {
  switch (shape.kind) {
    case "carrier": {
      const names = shape.picked === "all" ? Object.keys(shape.carrier.members) : shape.picked;
      return names.slice(0, 2).flatMap((name) => {
        const member = shape.carrier.members[name];
        return member === undefined ? [] : [{ path: `/${name}`, shape: member.shape }];
      });
    }
    case "list": {
      const { item } = shape;
      return ["-", "0", "1", "7", "01"].map((place) => ({ path: `/${place}`, shape: item }));
    }
    case "dictionary":
      return fuzzFields.map(([key]) => ({ path: `/${key}`, shape: shape.value }));
    default:
      return [];
  }
}

function operationOn({ path, shape }: Place): fc.Arbitrary<Wild> {
  const [name = ""] = path
    .split("/")
    .filter((step) => /^[A-Z]/.test(step))
    .slice(-1);
  const value = fc.oneof(
    { weight: 3, arbitrary: arbitraryGranted(name, shape) },
    { weight: 1, arbitrary: arbitraryShape(shape) },
  );
  return operation(fc.constant(path), value);
}

function operation(path: fc.Arbitrary<Wild>, value: fc.Arbitrary<Wild>): fc.Arbitrary<Wild> {
  return fc
    .tuple(op, path, value, nowAndThen(fc.tuple(arbitraryName, arbitraryWild), 20))
    .map(([name, place, sent, more]) =>
      wildObject([
        ["op", name],
        ["path", place],
        ...(name === "remove" ? [] : [["value", sent] as WildMember]),
        ...(more === null ? [] : [more]),
      ]),
    );
}

/** JSON patches (RFC 6902) of a record; some name the record themselves. */
export function arbitraryPatch(carrier: Carrier): fc.Arbitrary<Wild> {
  const known = fc.oneof(...placesOf(carrier).map(operationOn));
  const strange = operation(fc.oneof(strangePaths, arbitraryName, arbitraryNumber), arbitraryWild);
  const operations = fc.array(
    fc.oneof(
      { weight: 10, arbitrary: known },
      { weight: 1, arbitrary: strange },
      { weight: 1, arbitrary: arbitraryWild },
    ),
    { maxLength: 4 },
  );
  return fc
    .tuple(fc.option(keyOperation(carrier)), operations)
    .map(([first, rest]) => wildList(first === null ? rest : [first, ...rest]));
}

function keyOperation({ members }: Carrier): fc.Arbitrary<Wild> {
  const [name = ""] =
    Object.entries(members).find(([, { shape }]) => shape.kind === "int32" && shape.key) ?? [];
  return fc.integer({ min: 1, max: fuzzIds.tickets }).map((id) =>
    wildObject([
      ["op", "test"],
      ["path", `/${name}`],
      ["value", wildNumber(String(id))],
    ]),
  );
}
