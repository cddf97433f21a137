import { defineCarrier, type Carrier } from "../carrier.ts";
import { InterRestrictionOperator } from "../enums/archive.ts";
import { bool, embedded, int32, list, oneOf, optional, text, type Member } from "../member.ts";
import type { CarrierShape, ListShape } from "../shape.ts";
import { ArchiveColumnInfo } from "./archive-column-info.ts";

/** Items of this carrier: looked up when it is asked for, because the carrier contains itself. */
const subRestrictions: Member<ListShape<CarrierShape<Carrier, "all">>, "write", true> = {
  shape: {
    kind: "list",
    item: {
      kind: "carrier",
      picked: "all",
      get carrier(): Carrier {
        return ArchiveRestrictionInfo;
      },
    },
  },
  access: "write",
  nullable: true,
  since: "seed",
};

/** One row of a form in which people put filters together. */
export const ArchiveRestrictionInfo = defineCarrier("ArchiveRestrictionInfo", {
  Name: text(),
  Operator: text(),
  Values: optional(list(text())),
  DisplayValues: optional(list(text())),
  ColumnInfo: embedded(ArchiveColumnInfo),
  IsActive: bool(),
  SubRestrictions: subRestrictions,
  InterParenthesis: int32(),
  InterOperator: oneOf(InterRestrictionOperator),
  UniqueHash: int32(),
});
