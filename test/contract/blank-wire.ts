import type { Carrier } from "../../src/contract/carrier.ts";
import type { Shape } from "../../src/contract/shape.ts";
import type { Wire } from "../../src/contract/wire.ts";

/** A complete outgoing value in which nothing is set but `values`. */
export function blankWire<C extends Carrier>(carrier: C, values: Partial<Wire<C>> = {}): Wire<C> {
  const blank = Object.entries((carrier as Carrier).members).map(([name, { shape }]) => [
    name,
    blankValue(shape),
  ]);
  return { ...(Object.fromEntries(blank) as Wire<C>), ...values };
}

function blankValue(shape: Shape): unknown {
  switch (shape.kind) {
    case "int32":
    case "double":
    case "flags":
      return 0;
    case "bool":
      return false;
    case "string":
    case "scalar":
      return "";
    case "enum":
      return Object.keys(shape.type.values)[0];
    case "dateTime":
      return shape.dateKind === "timeOfDay" ? 0 : null;
    case "base64":
    case "carrier":
      return null;
    case "list":
      return [];
    case "dictionary":
      return {};
  }
}
