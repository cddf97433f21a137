import * as fc from "fast-check";
import type { Carrier, Members } from "../../../src/contract/carrier.ts";
import type { Shape } from "../../../src/contract/shape.ts";
import { fuzzFields, fuzzIds } from "../desk/fuzz-ids.ts";
import {
  grantedDates,
  grantedFieldTexts,
  grantedIds,
  grantedTexts,
} from "../desk/granted-values.ts";
import { CANARY } from "./arbitrary-text.ts";
import { wildList, wildNumber, wildObject, type Wild, type WildObject } from "./wild.ts";

/** Records within records end here. */
const DEPTH_MAX = 2;
const TEXT_MAX = 20;

const characters = fc.string({ unit: "grapheme", maxLength: TEXT_MAX / 2 });
const words = fc.constantFrom(
  "Printer on fire",
  "Lampe i gangen",
  "a & b < c ]]>",
  "<b>bold</b> &amp;",
  `${CANARY} in the hall`,
  "\u{1F600}",
  'US:"Open";NO:"Åpen"',
);

/** A value that the desk has nothing against at this place, as far as that can be told from the place alone. */
export function arbitraryGranted(name: string, shape: Shape, depth = 0): fc.Arbitrary<Wild> {
  switch (shape.kind) {
    case "int32":
      return fc
        .constantFrom(...(grantedIds[name] ?? fuzzIds.named))
        .map((id) => wildNumber(String(id)));
    case "double":
      return fc.constantFrom("0", "1.5", "-2e3").map(wildNumber);
    case "bool":
      return fc.boolean();
    case "string":
      if (grantedTexts[name] !== undefined) return fc.constantFrom(...grantedTexts[name]);
      return fc.oneof(
        words.map((text) => text.slice(0, shape.maxLength ?? undefined)),
        characters,
      );
    case "base64":
      return fc.base64String({ maxLength: 40 });
    case "scalar":
      return words;
    case "dateTime":
      return fc.constantFrom(...grantedDates);
    case "enum":
    case "flags":
      return fc.constantFrom(...Object.keys(shape.type.values));
    case "carrier":
      return arbitraryGrantedRecord(shape.carrier, shape.picked, depth + 1);
    case "list":
      return fc
        .array(arbitraryGranted(name, shape.item, depth + 1), { maxLength: 2 })
        .map(wildList);
    case "dictionary":
      return arbitraryFields;
  }
}

/** Some members of a record, or exactly the ones that tell which is meant. */
export function arbitraryGrantedRecord(
  { members }: Carrier,
  picked: readonly string[] | "all",
  depth = 0,
): fc.Arbitrary<WildObject> {
  if (picked !== "all")
    return fc.tuple(...picked.map((name) => member(members, name, depth))).map(wildObject);
  if (depth > DEPTH_MAX) return fc.constant(wildObject([]));
  const writable = Object.entries(members)
    .filter(([, { access, shape }]) => access !== "read" && !isKey(shape))
    .map(([name]) => member(members, name, depth));
  if (writable.length === 0) return fc.constant(wildObject([]));
  const some = fc.array(fc.oneof(...writable), { maxLength: 4 });
  const key = Object.keys(members).find((name) => isKey(members[name]?.shape));
  // A record that is one argument among others names itself; one that is the request is named elsewhere.
  if (depth !== 1 || key === undefined) return some.map(wildObject);
  return fc.tuple(member(members, key, depth), some).map(([id, rest]) => wildObject([id, ...rest]));
}

function isKey(shape: Shape | undefined): boolean {
  return shape?.kind === "int32" && shape.key;
}

/** All arguments of an operation. */
export function arbitraryGrantedArguments(members: Members): fc.Arbitrary<WildObject> {
  return fc.tuple(...Object.keys(members).map((name) => member(members, name, 0))).map(wildObject);
}

function member(members: Members, name: string, depth: number) {
  const declared = members[name];
  if (declared === undefined) throw new Error(`${name} is not declared`);
  return fc.tuple(fc.constant(name), arbitraryGranted(name, declared.shape, depth));
}

const arbitraryFields: fc.Arbitrary<WildObject> = fc
  .array(
    fc.oneof(
      ...fuzzFields.map(([key, type]) =>
        fc.tuple(fc.constant(key), fc.constantFrom(...(grantedFieldTexts[type] ?? [""]))),
      ),
    ),
    { maxLength: 2 },
  )
  .map(wildObject);
