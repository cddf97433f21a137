import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** In which order somebody has his tabs. */
export const TabOrder = defineCarrier("TabOrder", {
  TabOrderId: int32(),
  TabName: text(),
  Order: text(),
  AssociateId: int32(),
  ...rowRights,
});
