import * as fc from "fast-check";

/** One thing that goes wrong with bytes on their way; `at` is a part of their length. */
export interface Damage {
  readonly what: "flip" | "cut" | "insert" | "repeat" | "drop";
  readonly at: number;
  readonly byte: number;
}

const one: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom("flip", "cut", "insert", "repeat", "drop"),
  at: fc.nat(999).map((part) => part / 1000),
  byte: fc.nat(255),
});

/** Many bodies arrive as they were written. */
export const arbitraryDamage: fc.Arbitrary<readonly Damage[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
);

export function damaged(bytes: Buffer, damages: readonly Damage[]): Buffer {
  return damages.reduce(apply, bytes);
}

function apply(bytes: Buffer, { what, at, byte }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  switch (what) {
    case "flip": {
      const flipped = Buffer.from(bytes);
      flipped[place] = (bytes[place] ?? 0) ^ (1 << (byte % 8));
      return flipped;
    }
    case "cut":
      return before;
    case "insert":
      return Buffer.concat([before, Buffer.of(byte), after]);
    case "repeat":
      return Buffer.concat([before, after.subarray(0, byte), after]);
    case "drop":
      return Buffer.concat([before, after.subarray(1)]);
  }
}
