import * as fc from "fast-check";
import type { Carrier } from "../../src/contract/carrier.ts";
import type { Shape } from "../../src/contract/shape.ts";
import type { Wire } from "../../src/contract/wire.ts";

/** Any complete outgoing value of a carrier, within what the wire can carry. */
export function arbitraryWire<C extends Carrier>(carrier: C): fc.Arbitrary<Wire<C>> {
  return arbitraryCarrier(carrier) as fc.Arbitrary<unknown> as fc.Arbitrary<Wire<C>>;
}

/** `enclosing`: carriers around this one; one that contains itself is empty at that place. */
function arbitraryCarrier(
  carrier: Carrier,
  enclosing: readonly Carrier[] = [],
): fc.Arbitrary<object> {
  const around = [...enclosing, carrier];
  return fc.record(
    Object.fromEntries(
      Object.entries(carrier.members).map(([name, { shape, nullable }]) => {
        const value = arbitraryValue(shape, around);
        return [name, nullable ? fc.option(value) : value];
      }),
    ),
  );
}

function arbitraryValue(shape: Shape, around: readonly Carrier[]): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "int32":
      return fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
    case "double":
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case "bool":
      return fc.boolean();
    case "string":
      return storableText(shape.maxLength ?? 20);
    case "base64":
      return fc.base64String();
    case "scalar":
      return fc.oneof(storableText(20), fc.boolean(), fc.integer());
    case "dateTime":
      return arbitraryDate(shape.dateKind);
    case "enum":
      return fc.constantFrom(...Object.keys(shape.type.values));
    case "flags": {
      const allBits = Object.values(shape.type.values).reduce((all, bits) => all | bits, 0);
      return fc.nat().map((bits) => bits & allBits);
    }
    case "carrier":
      return arbitraryCarrier(shape.carrier, around);
    case "list":
      return isWithinItself(shape.item, around)
        ? fc.constant([])
        : fc.array(arbitraryValue(shape.item, around), { maxLength: 3 });
    case "dictionary":
      return fc.dictionary(storableText(10), arbitraryValue(shape.value, around), { maxKeys: 3 });
  }
}

function isWithinItself(shape: Shape, around: readonly Carrier[]): boolean {
  return shape.kind === "carrier" && around.includes(shape.carrier);
}

function storableText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ maxLength: Math.min(maxLength, 20) }).map((text) => text.replaceAll("\0", ""));
}

function arbitraryDate(dateKind: "instant" | "timeOfDay" | "dayOfYear"): fc.Arbitrary<unknown> {
  switch (dateKind) {
    case "instant":
      return fc.option(fc.integer({ min: -6_626_880_000, max: 253_402_300_799 }));
    case "timeOfDay":
      return fc.nat(86_399);
    case "dayOfYear":
      return fc.record({
        year: fc.option(fc.integer({ min: 1800, max: 9000 })),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      });
  }
}
