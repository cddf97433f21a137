import type { Carrier } from "../../../contract/carrier.ts";
import type { FieldProperty } from "../../../contract/carriers/field-property.ts";
import type { TableRight } from "../../../contract/carriers/table-right.ts";
import type { Member } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { TableRight as RowRight } from "../../../domain/access/table-right.ts";
import { fieldRightMask } from "../../../domain/access/ticket-field-rights.ts";
import { wordsOf } from "../../texts/text.ts";
import type { Language } from "../language.ts";
import { describeFieldType } from "./describe-field-type.ts";
import { describeRightReason } from "./describe-right-reason.ts";

interface RecordRights {
  readonly TableRight: Wire<typeof TableRight>;
  readonly FieldProperties: Readonly<Record<string, Wire<typeof FieldProperty>>>;
}

/** What the caller may do with the record as a whole, and what he reads. */
export interface RecordReading {
  readonly right: RowRight;
  readonly language: Language | null;
}

/**
 * The last two members of a record that is answered by itself: what may be done with it, and with each
 * of its members as the carrier declares them. `mayChange` is asked for members that can be written at
 * all: some only before the record is stored.
 */
export function presentRecordRights(
  carrier: Carrier,
  { right: { mask, reason }, language }: RecordReading,
  mayChange: (name: string, member: Member) => boolean,
): RecordRights {
  const properties = Object.entries(carrier.members)
    .filter(([name]) => name !== "TableRight" && name !== "FieldProperties")
    .map(([name, member]) => {
      const { shape } = member;
      const isKey = shape.kind === "int32" && shape.key;
      const changes = !isKey && member.access !== "read" && mayChange(name, member);
      const right = { right: changes ? "update" : "read", mandatory: false, reason: null } as const;
      const FieldRight = { Mask: fieldRightMask(right), Reason: "" };
      return [name, { FieldRight, ...describeFieldType(shape) }] as const;
    });
  return {
    TableRight: {
      Mask: mask,
      Reason: reason === null ? "" : wordsOf(describeRightReason(reason), language),
    },
    FieldProperties: Object.fromEntries(properties),
  };
}
