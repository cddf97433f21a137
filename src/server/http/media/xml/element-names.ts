import type { Shape } from "../../../../contract/shape.ts";

/** The name of an element that is known by its type only: an item of a list, or a whole body. */
export function typeNameOf(shape: Shape): string {
  switch (shape.kind) {
    case "int32":
      return "int";
    case "double":
    case "string":
    case "dateTime":
      return shape.kind;
    case "bool":
      return "boolean";
    case "scalar":
      return "anyType";
    case "base64":
      return "base64Binary";
    case "enum":
    case "flags":
      return shape.type.name;
    case "carrier":
      return shape.carrier.name;
    case "list":
      return `ArrayOf${typeNameOf(shape.item)}`;
    case "dictionary":
      return `ArrayOf${pairNameOf(shape.value)}`;
  }
}

/** The name of one entry of a dictionary, by what its values are. */
export function pairNameOf(value: Shape): string {
  const name = typeNameOf(value);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}KeyValuePair`;
}
