import type { ReferencedRecord } from "../ticket/save/refusal.ts";
import type { TextFault } from "../ticket/save/fault-of-text.ts";

/** What kind of record an id in a list was expected to name. */
export type ListRecord = ReferencedRecord | "userGroup";

/** Why a row that administrators configure cannot be as wished, as data. */
export type ListFaultReason =
  | TextFault
  | { readonly code: "outOfRange"; readonly min: number; readonly max: number }
  | { readonly code: "tooMany"; readonly maxCount: number; readonly count: number }
  | {
      readonly code: "unknownRecord" | "deletedRecord";
      readonly record: ListRecord;
      readonly id: number;
    }
  | { readonly code: "notAssignable"; readonly id: number }
  | { readonly code: "fullNameTooLong"; readonly maxLength: number; readonly length: number }
  | { readonly code: "notOfPriority"; readonly id: number }
  | { readonly code: "holidaysTooLong"; readonly maxLength: number; readonly length: number }
  | { readonly code: PlainListFault };

/** Faults that have nothing more to tell. */
export type PlainListFault =
  | "required"
  | "repeated"
  | "notAnEmail"
  | "unknownBits"
  | "belowItself"
  | "hasChildren"
  | "holdsTickets"
  | "statusNotPickable"
  | "stopBeforeStart"
  | "notAnInterval"
  | "overlap"
  | "mergeIntoItself"
  | "notAscending"
  | "defaultStays"
  | "defaultNeeded"
  | "lastOfItsKind"
  | "baseStatusStays"
  | "otherBaseStatus"
  | "notAvailable"
  | "tagTaken"
  | "keyTaken"
  | "keyMalformed"
  | "typeStays"
  | "noOptions"
  | "optionsNotForType"
  | "notAValue"
  | "hasValues";

/** A fault of one field: its name, followed by places and names within it. */
export interface ListFault<Field extends string = string> {
  readonly path: readonly [field: Field, ...within: readonly (string | number)[]];
  readonly reason: ListFaultReason;
}

/** What comes of the wish for a row. */
export type ListDecision<Write> =
  | { readonly kind: "faulty"; readonly faults: readonly ListFault[] }
  | { readonly kind: "unchanged" }
  | ({ readonly kind: "write" } & Write);
