import type { EnumType, FlagsType } from "../../../../contract/enum.ts";
import { absent, type Reader } from "./decoding.ts";
import { integerOf } from "./read-number.ts";

/** A name in any case, its number, or the number as text; blank text counts as not sent. */
export function enumReader(type: EnumType): Reader<string> {
  const names = Object.keys(type.values);
  const nameByLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const nameByNumber = new Map(names.map((name) => [type.values[name], name]));
  return (tree, decoding) => {
    const named = typeof tree === "string" ? nameByLowerCase.get(tree.trim().toLowerCase()) : null;
    if (typeof named === "string") return named;
    const number = integerOf(tree);
    if (number === absent) return absent;
    const name = number === undefined ? undefined : nameByNumber.get(number);
    if (name !== undefined) return name;
    return typeof tree === "string" || typeof tree === "number"
      ? decoding.refuse({ code: "name", of: type.name })
      : decoding.refuse({ code: "type", expected: "name" });
  };
}

/**
 * Names in any case separated by commas, a number, or the number as text; blank text counts as not
 * sent. Bits without a name are refused.
 */
export function flagsReader(type: FlagsType): Reader<number> {
  const bitsByLowerCase = new Map(
    Object.entries(type.values).map(([name, bits]) => [name.toLowerCase(), bits]),
  );
  const allBits = Object.values(type.values).reduce((all, bits) => all | bits, 0);
  return (tree, decoding) => {
    const number = integerOf(tree);
    if (number === absent) return absent;
    if (number !== undefined) {
      const known = number >= 0 && number <= allBits && (number & ~allBits) === 0;
      return known ? number : decoding.refuse({ code: "name", of: type.name });
    }
    if (typeof tree === "number") return decoding.refuse({ code: "name", of: type.name });
    if (typeof tree !== "string") return decoding.refuse({ code: "type", expected: "names" });
    let mask = 0;
    for (const name of tree.split(",")) {
      const bits = bitsByLowerCase.get(name.trim().toLowerCase());
      if (bits === undefined) return decoding.refuse({ code: "name", of: type.name });
      mask |= bits;
    }
    return mask;
  };
}
