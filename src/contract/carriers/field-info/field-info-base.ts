import { defineCarrier, withVariants } from "../../carrier.ts";
import { fieldInfoMembers } from "./field-info-members.ts";
import { fieldInfoVariants } from "./field-info-variants.ts";

/** What is known of a custom field. More of it is told by what the field holds. */
export const FieldInfoBase = withVariants(defineCarrier("FieldInfoBase", fieldInfoMembers), {
  by: "FieldType",
  carriers: fieldInfoVariants,
});
