import type { CarrierShape, Shape } from "../../../../contract/shape.ts";

interface WantedMember {
  readonly name: string;
  readonly shape: Shape;
}

/** The members that a request may say something about, by lower-case name. */
export function wantedMembers(shape: CarrierShape): ReadonlyMap<string, WantedMember> {
  const declaration = shape.picked === "all" ? shape.carrier : shape;
  const known = wantedByDeclaration.get(declaration);
  if (known !== undefined) return known;
  const wanted = new Map(
    Object.entries(shape.carrier.members)
      .filter(([name, { access }]) =>
        shape.picked === "all" ? access !== "read" : shape.picked.includes(name),
      )
      .map(([name, member]) => [name.toLowerCase(), { name, shape: member.shape }]),
  );
  wantedByDeclaration.set(declaration, wanted);
  return wanted;
}

/** By carrier, or by shape where only some members are picked. */
const wantedByDeclaration = new WeakMap<object, ReadonlyMap<string, WantedMember>>();
