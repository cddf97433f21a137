import { defineCarrier } from "../carrier.ts";
import { embedded, int32, text } from "../member.ts";
import { FieldRight } from "./field-right.ts";

/** What a client needs to know of one field: right, data type, and length in characters or bytes. */
export const FieldProperty = defineCarrier("FieldProperty", {
  FieldRight: embedded(FieldRight),
  FieldType: text(),
  FieldLength: int32(),
});
