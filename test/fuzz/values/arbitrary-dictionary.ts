import * as fc from "fast-check";
import { arbitraryDate } from "./arbitrary-date.ts";
import { arbitraryName, arbitraryText } from "./arbitrary-text.ts";
import { arbitraryNumber, arbitraryWild, inheritedNames } from "./arbitrary-wild.ts";
import { wildObject, type Wild } from "./wild.ts";
import { fuzzFields } from "../desk/fuzz-ids.ts";

const written = fc.constantFrom(
  "[I:1]",
  "[I:-1]",
  "[I:99999999999999999999]",
  "[I:x]",
  "[F:1.5]",
  "[F:1e400]",
  "[M:1,5]",

  "[TS:-1]",
  "[TS:3600]",
  "[A:1,2,x]",
  "[A:]",
  "[B:!!]",
  "[B:AAAA]",
  "True",
  "1",
  "1.5",
  "[",
  "[I:",
);

const value: fc.Arbitrary<Wild> = fc.oneof(
  { weight: 4, arbitrary: written },
  { weight: 2, arbitrary: arbitraryDate },
  { weight: 2, arbitrary: arbitraryText },
  { weight: 1, arbitrary: arbitraryNumber },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: arbitraryWild },
);

const known = fc.constantFrom(...fuzzFields.map(([key]) => key));
const key = fc.oneof(
  { weight: 8, arbitrary: known },
  { weight: 1, arbitrary: known.map((name) => `${name}:org`) },
  { weight: 1, arbitrary: known.map((name) => name.toUpperCase()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("SuperOffice:1", "x_unknown", "a.b.c", ...inheritedNames),
  },
  { weight: 1, arbitrary: arbitraryName },
);

/** Free-form names with values, as custom fields are sent. */
export const arbitraryDictionary: fc.Arbitrary<Wild> = fc
  .array(fc.tuple(key, value), { maxLength: 3 })
  .map(wildObject);
