import * as fc from "fast-check";

/** A value once in so many times, else null. */
export function nowAndThen<T>(value: fc.Arbitrary<T>, every: number): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: every - 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: value },
  );
}
