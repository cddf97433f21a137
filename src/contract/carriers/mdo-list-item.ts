import { defineCarrier, type Carrier } from "../carrier.ts";
import { bool, int32, text, type Member } from "../member.ts";
import type { CarrierShape, ListShape } from "../shape.ts";
import { rowRights } from "./row-rights.ts";

/** Items of this carrier: looked up when it is asked for, because the carrier contains itself. */
const children: Member<ListShape<CarrierShape<Carrier, "all">>, "read", false> = {
  shape: {
    kind: "list",
    item: {
      kind: "carrier",
      picked: "all",
      get carrier(): Carrier {
        return MDOListItem;
      },
    },
  },
  access: "read",
  nullable: false,
  since: "seed",
};

/** One entry of a pick list. */
export const MDOListItem = defineCarrier("MDOListItem", {
  Id: int32({ access: "read" }),
  Name: text({ access: "read" }),
  ToolTip: text({ access: "read" }),
  Deleted: bool({ access: "read" }),
  Rank: int32({ access: "read" }),
  Type: text({ access: "read" }),
  ChildItems: children,
  IconHint: text({ access: "read" }),
  ColorBlock: int32({ access: "read" }),
  ExtraInfo: text({ access: "read" }),
  StyleHint: text({ access: "read" }),
  FullName: text({ access: "read" }),
  ...rowRights,
});
