import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** A user who belongs to a category by himself. */
export const CategoryMember = defineCarrier("CategoryMember", {
  AssociateId: int32(),
  /** Share under the weighted method, from 0 to 32767; 0 = never chosen. */
  Weight: int32(),
  FullName: text({ access: "read" }),
});
