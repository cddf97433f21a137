import type { Shape } from "../../../contract/shape.ts";

/** How field properties tell the type and the length of a member. */
export interface FieldTypeDescription {
  readonly FieldType: string;
  readonly FieldLength: number;
}

/**
 * The type of a member by its published runtime name, and its length: characters of text, bytes of
 * numbers and dates, 0 where there is no limit or nothing to measure. References and enumerations
 * are stored as the numbers they stand for.
 */
export function describeFieldType(shape: Shape): FieldTypeDescription {
  switch (shape.kind) {
    case "int32":
      return shape.int16
        ? { FieldType: "System.Int16", FieldLength: 2 }
        : { FieldType: "System.Int32", FieldLength: 4 };
    case "enum":
    case "flags":
    case "carrier":
      return { FieldType: "System.Int32", FieldLength: 4 };
    case "double":
      return { FieldType: "System.Double", FieldLength: 8 };
    case "bool":
      return { FieldType: "System.Boolean", FieldLength: 2 };
    case "dateTime":
      return { FieldType: "System.DateTime", FieldLength: 16 };
    case "string":
      return { FieldType: "System.String", FieldLength: shape.maxLength ?? 0 };
    case "base64":
    case "scalar":
    case "list":
    case "dictionary":
      return { FieldType: "System.Object", FieldLength: 0 };
  }
}
