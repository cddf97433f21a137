import type { Carrier } from "../../../contract/carrier.ts";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import { flagsText } from "../media/flags-text.ts";

/** A complete answer in wire form in which nothing is set: the ground that samples are drawn on. */
function blankAnswer({ members }: Carrier, profile: Profile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([, { since }]) => profile === "current" || since === "seed")
      .map(([name, { shape }]) => [name, blankOf(shape)]),
  );
}

/** The same with some members set. Members that the profile does not know stay away. */
export function sampleAnswer<C extends Carrier>(
  carrier: C,
  profile: Profile,
  values: Readonly<Partial<Record<keyof C["members"], unknown>>>,
): Readonly<Record<string, unknown>> {
  const blank = blankAnswer(carrier, profile);
  const known = Object.entries(values).filter(([name]) => Object.hasOwn(blank, name));
  return { ...blank, ...Object.fromEntries(known) };
}

function blankOf(shape: Shape): unknown {
  switch (shape.kind) {
    case "int32":
    case "double":
      return 0;
    case "bool":
      return false;
    case "string":
      return "";
    case "scalar":
    case "base64":
    case "carrier":
      return null;
    case "dateTime":
      return shape.dateKind === "instant" ? "0001-01-01T00:00:00Z" : "2001-01-01T00:00:00Z";
    case "enum":
      return Object.keys(shape.type.values).find((name) => shape.type.values[name] === 0) ?? "";
    case "flags":
      return flagsText(shape.type)(0);
    case "list":
      return [];
    case "dictionary":
      return {};
  }
}
