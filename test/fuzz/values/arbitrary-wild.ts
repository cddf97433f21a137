import * as fc from "fast-check";
import { arbitraryName, arbitraryText } from "./arbitrary-text.ts";
import { nested, wildList, wildNumber, wildObject, type Wild } from "./wild.ts";

/** Names that mean something to JavaScript. */
export const inheritedNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "__defineGetter__",
  "then",
] as const;

/** Numbers around what 16, 32, 53 and 64 bits hold, and beyond everything. */
export const arbitraryNumber: fc.Arbitrary<Wild> = fc
  .constantFrom(
    "0",
    "-0",
    "1",
    "-1",
    "3.0",
    "0.5",
    "1E2",
    "32767",
    "32768",
    "-32769",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967296",
    "9007199254740991",
    "9007199254740993",
    "9223372036854775808",
    "1e15",
    "253402300800",

    "1e400",
    "-1e400",
    "1e-400",
    "1.7976931348623157e308",
    "9".repeat(400),
    `0.${"0".repeat(400)}1`,
    "01",
    "+1",
    "NaN",
    "0x10",
    "1_000",
    "-",
  )
  .map(wildNumber);

const simple: fc.Arbitrary<Wild> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  arbitraryNumber,
  arbitraryText,
);

const name = fc.oneof(fc.constantFrom(...inheritedNames, "Id", "Name", "x"), arbitraryName);

const { value } = fc.letrec<{ value: Wild }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    simple,
    fc.array(tie("value"), { maxLength: 3 }).map(wildList),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map(wildObject),
  ),
}));

const deep = fc
  .tuple(
    fc.constantFrom(10, 62, 63, 64, 65, 66, 200, 400),
    fc.constantFrom(null, "a", "Category", "Person", "__proto__"),
  )
  .map(([depth, member]) => nested(depth, member));

/** A value of whatever kind, as no declaration has it. */
export const arbitraryWild: fc.Arbitrary<Wild> = fc.oneof(
  { weight: 20, arbitrary: value },
  { weight: 1, arbitrary: deep },
);
