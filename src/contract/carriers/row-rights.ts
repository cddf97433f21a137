import { dictionary, embedded } from "../member.ts";
import { FieldProperty } from "./field-property.ts";
import { TableRight } from "./table-right.ts";

/** The last two members of nearly every carrier: what the caller may do with the row and its fields. */
export const rowRights = {
  TableRight: embedded(TableRight, { access: "read" }),
  FieldProperties: dictionary(embedded(FieldProperty), { access: "read" }),
} as const;
