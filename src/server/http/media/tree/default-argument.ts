import type { EnumType } from "../../../../contract/enum.ts";
import type { Shape } from "../../../../contract/shape.ts";

/** The value of an argument that was not sent: the published default of its type. */
export function defaultArgument(shape: Shape): unknown {
  switch (shape.kind) {
    case "int32":
    case "double":
    case "flags":
      return 0;
    case "bool":
      return false;
    case "string":
    case "base64":
    case "scalar":
    case "carrier":
      return null;
    case "dateTime":
      return defaultDate(shape.dateKind);
    case "enum":
      return defaultName(shape.type);
    case "list":
      return [];
    case "dictionary":
      return Object.create(null);
  }
}

/** What the published empty date reads as. */
function defaultDate(dateKind: "instant" | "timeOfDay" | "dayOfYear"): unknown {
  switch (dateKind) {
    case "instant":
      return "unset";
    case "timeOfDay":
      return 0;
    case "dayOfYear":
      return { year: null, month: 1, day: 1 };
  }
}

/** The name with number 0; a few enumerations have none and start at their first name. */
function defaultName(type: EnumType): string | null {
  const names = Object.keys(type.values);
  return names.find((name) => type.values[name] === 0) ?? names[0] ?? null;
}
