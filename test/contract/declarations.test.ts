import { describe, expect, it } from "vitest";
import type { Carrier } from "../../src/contract/carrier.ts";
import { carriers } from "../../src/contract/carriers.ts";
import { enums } from "../../src/contract/enums.ts";
import type { Shape } from "../../src/contract/shape.ts";

const declared: readonly Carrier[] = carriers;

describe("the lists of declarations", () => {
  it("hold each name once, in alphabetical order", () => {
    for (const names of [carriers.map(({ name }) => name), enums.map(({ name }) => name)]) {
      expect(names).toEqual([...new Set(names)].sort((a, b) => (a < b ? -1 : 1)));
    }
  });

  it("hold every carrier and enumeration that a listed carrier mentions", () => {
    const mentioned = shapesOf(declared).flatMap(mentionedBy);
    expect(mentioned).not.toHaveLength(0);
    for (const declaration of mentioned) {
      expect([...carriers, ...enums]).toContain(declaration);
    }
  });

  it("declare at most one key in a carrier", () => {
    for (const { name, members } of declared) {
      const keys = Object.keys(members).filter((member) => isKey(members[member]?.shape));
      expect([name, keys.length > 1]).toEqual([name, false]);
    }
  });

  it("pick only members that exist", () => {
    for (const shape of shapesOf(declared)) {
      const missing =
        shape.kind === "carrier" && shape.picked !== "all"
          ? shape.picked.filter((name) => !(name in shape.carrier.members))
          : [];
      expect(missing).toEqual([]);
    }
  });

  it("have one name for each number of a bit set, aliases aside", () => {
    for (const { values, aliases } of enums.filter((type) => type.kind === "flags")) {
      const second = new Set(aliases);
      const numbers = Object.entries(values)
        .filter(([name]) => !second.has(name))
        .map(([, number]) => number);
      expect(numbers).toEqual([...new Set(numbers)]);
      expect(new Set(Object.values(values))).toEqual(new Set(numbers));
    }
  });
});

function shapesOf(owners: readonly Carrier[]): readonly Shape[] {
  return owners.flatMap(({ members }) =>
    Object.values(members).map(({ shape }) => innermost(shape)),
  );
}

function mentionedBy(shape: Shape): readonly object[] {
  if (shape.kind === "carrier") return [shape.carrier];
  return shape.kind === "enum" || shape.kind === "flags" ? [shape.type] : [];
}

function isKey(shape: Shape | undefined): boolean {
  return shape?.kind === "int32" && shape.key;
}

/** What a list or dictionary is made of. */
function innermost(shape: Shape): Shape {
  if (shape.kind === "list") return innermost(shape.item);
  return shape.kind === "dictionary" ? innermost(shape.value) : shape;
}
