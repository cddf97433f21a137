import { defineCarrier, type Carrier } from "../carrier.ts";
import { bool, dateTime, int32, text, type Member } from "../member.ts";
import type { CarrierShape, ListShape } from "../shape.ts";
import { rowRights } from "./row-rights.ts";

/** Items of this carrier: looked up when it is asked for, because the carrier contains itself. */
const children: Member<ListShape<CarrierShape<Carrier, "all">>, "write", false> = {
  shape: {
    kind: "list",
    item: {
      kind: "carrier",
      picked: "all",
      get carrier(): Carrier {
        return SelectableMDOListItem;
      },
    },
  },
  access: "write",
  nullable: false,
  since: "seed",
};

/** One entry of a pick list of which several can be chosen. */
export const SelectableMDOListItem = defineCarrier("SelectableMDOListItem", {
  Id: int32(),
  Name: text(),
  ToolTip: text(),
  Deleted: bool(),
  Rank: int32(),
  Type: text(),
  ColorBlock: int32(),
  IconHint: text(),
  Selected: bool(),
  LastChanged: dateTime(),
  ChildItems: children,
  ExtraInfo: text(),
  StyleHint: text(),
  Hidden: bool(),
  FullName: text(),
  ...rowRights,
});
