import type { Carrier } from "../../../contract/carrier.ts";
import type { Member } from "../../../contract/member.ts";
import type { Shape } from "../../../contract/shape.ts";

const SAMPLE_DAY = "2026-03-02T09:00:00Z";

/** A plausible request in wire form: everything that may be set, nested records by their key. */
export function inputExample({ shape }: Member): unknown {
  return exampleOf(shape, []);
}

/** `within`: what it is nested in. A record within another one of its kind is left out. */
function exampleOf(shape: Shape, within: readonly Carrier[]): unknown {
  switch (shape.kind) {
    case "int32":
      return 1;
    case "double":
      return 1.5;
    case "bool":
      return true;
    case "string":
      return "Text".slice(0, shape.maxLength ?? undefined);
    case "scalar":
      return "Text";
    case "base64":
      return "VGV4dA==";
    case "dateTime":
      return SAMPLE_DAY;
    case "enum":
      return nameToShow(shape.type.values);
    case "flags":
      return nameToShow(shape.type.values);
    case "carrier":
      return carrierExample(shape.carrier, shape.picked, within);
    case "list":
      return isNestedIn(shape.item, within) ? [] : [exampleOf(shape.item, within)];
    case "dictionary":
      return {};
  }
}

function isNestedIn(shape: Shape, within: readonly Carrier[]): boolean {
  return shape.kind === "carrier" && within.includes(shape.carrier);
}

function carrierExample(
  carrier: Carrier,
  picked: readonly string[] | "all",
  within: readonly Carrier[],
): object {
  const members = Object.entries(carrier.members).filter(([name, { access }]) =>
    picked === "all" ? access !== "read" : picked.includes(name),
  );
  return Object.fromEntries(
    members.map(([name, { shape }]) => [name, exampleOf(shape, [...within, carrier])]),
  );
}

/** `Unknown` stands first in most enumerations, and nobody wants to send it. */
function nameToShow(values: Readonly<Record<string, number>>): string {
  const names = Object.keys(values);
  return names.find((name) => (values[name] ?? 0) > 0) ?? names[0] ?? "";
}
