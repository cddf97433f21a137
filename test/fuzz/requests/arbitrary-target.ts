import * as fc from "fast-check";
import { nowAndThen } from "../values/now-and-then.ts";
import type { Members } from "../../../src/contract/carrier.ts";
import { arbitraryShape } from "../values/arbitrary-shape.ts";
import { arbitraryText } from "../values/arbitrary-text.ts";
import { inheritedNames } from "../values/arbitrary-wild.ts";
import type { Wild } from "../values/wild.ts";
import { fuzzIds } from "../desk/fuzz-ids.ts";

type Pair = readonly [name: string, value: string];

/** Half of a surrogate pair cannot stand in an address. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

const selections = fc.constantFrom(
  "Title",
  "title,Category/Name",
  "Person.Firstname, Tags/Name",
  "",
  ",,,",
  "__proto__",
  "a/b/c/d",

  "constructor/prototype",
  "Category/__proto__/x",
  "TicketId/TicketId",
  "*",
  "Title,".repeat(400),
  `${"Category/".repeat(100)}Name`,
);
const option: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 3, arbitrary: selections.map((value): Pair => ["$select", value]) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("fk", "notify", "$format", "embedImages"), arbitraryText),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom("ticketEntityId", "ticketId", "id", "ID[]"),
      fc.oneof(arbitraryId(), arbitraryText),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...inheritedNames), arbitraryText) },
);
const options = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Pair[]>([]) },
  { weight: 1, arbitrary: fc.array(option, { maxLength: 3 }) },
);

/** What stands in an address as it is. */
const rawQuery = nowAndThen(
  fc.constantFrom(
    "%",
    "%zz=%",
    "&&&=&=",
    "a[]=1&a[0]=2&a[b]=3",
    "a[__proto__][x]=1",
    "?a=1",
    "x=%00",
    "%ff=%fe",

    "__proto__=1&__proto__.x=2",
    "a=1;b=2",
    "+=+",
    "a=1&".repeat(1200),
    "$SELECT=Title&$select=",
  ),
  30,
);

/** A query string with the declared arguments of an operation, most of them there. */
export function arbitraryQuery(members: Members): fc.Arbitrary<string> {
  const declared = fc.tuple(
    ...Object.entries(members).map(([name, { shape }]) =>
      fc
        .tuple(
          fc.integer({ min: 0, max: 20 }),
          fc.oneof(
            { weight: 4, arbitrary: shape.kind === "int32" ? arbitraryId() : arbitraryText },
            { weight: 1, arbitrary: arbitraryShape(shape).map(textOf) },
          ),
        )
        .map(([chance, value]): Pair[] => argument(name, value, chance)),
    ),
  );
  return fc.tuple(declared, options, rawQuery).map(([args, more, raw]) => {
    const pairs = [...args.flat(), ...more].map(
      ([name, value]) => `${encoded(name)}=${encoded(value)}`,
    );
    const query = [...pairs, ...(raw === null ? [] : [raw])].join("&");
    return query === "" ? "" : `?${query}`;
  });
}

function argument(name: string, value: string, chance: number): Pair[] {
  if (chance === 0) return [];
  if (chance === 1)
    return [
      [name, value],
      [name.toUpperCase(), value],
    ];
  return [[chance === 2 ? `${name}[]` : name, value]];
}

function textOf(value: Wild): string {
  if (value === null || typeof value !== "object") return String(value);
  return value.kind === "number" ? value.digits : "[]";
}

/** An id as it stands in an address. */
function arbitraryId(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: fuzzIds.tickets }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...fuzzIds.strange).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "1.0",
        "0x1",
        "1e1",
        " 1",
        "+1",
        "2147483648",
        "9".repeat(400),
        "NaN",
        "",
        "default",
      ),
    },
  );
}

const pathParts = fc.oneof(
  { weight: 6, arbitrary: arbitraryId() },
  { weight: 1, arbitrary: arbitraryText.map((text) => text.slice(0, 40)) },
);

/** A route's address with its parameters filled in. */
export function arbitraryPath(pattern: string): fc.Arbitrary<string> {
  const parts = pattern.split(/\{\w+\}|:\w+|\*/);
  return fc
    .array(pathParts, { minLength: parts.length, maxLength: parts.length })
    .map((values) =>
      parts
        .map((part, index) => (index === 0 ? part : `${encoded(values[index] ?? "")}${part}`))
        .join(""),
    );
}

const changes: readonly ((path: string) => string)[] = [
  (path) => path.toUpperCase(),
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => path.replace("/v1/", "//v1/"),
  (path) => path.replace("/v1/", "/v2/"),
  (path) => path.replace("/v1/", "/%761/"),
  (path) => path.replace("/v1/", "/v1/../v1/"),
  (path) => `/Default${path}`,
  (path) => `/Cust99999${path}`,
  (path) => `/__proto__${path}`,
  (path) => `/%ff${path}`,
  (path) => `${path}/__proto__`,
  (path) => `${path}%00`,
  (path) => `${path}%c3%28`,
  (path) => `http://desk.example${path}`,
  (path) => `${path}${"/a".repeat(500)}`,
];

/** The same path as some write it, or one that looks like it. */
export const arbitraryRespelling: fc.Arbitrary<(path: string) => string> = fc.oneof(
  { weight: 15, arbitrary: fc.constant((path: string) => path) },
  { weight: 1, arbitrary: fc.constantFrom(...changes) },
);
