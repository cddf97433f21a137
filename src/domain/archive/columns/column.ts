/** What a column can be compared with, by its published name; null = with nothing. */
export const restrictionTypes = [
  "bool",
  "int",
  "decimal",
  "timeSpan",
  "string",
  "positiveString",
  "stringorPK",
  "listAny",
  "listInterest",
  "ejCategory",
  "ejUser",
  "userGroup",
  "associate",
  "datetime",
  "date",
  "unlimitedDate",
  "intArray",
  "saintStatus",
] as const;

export type RestrictionType = (typeof restrictionTypes)[number];

/** Kinds of records that columns belong to. */
export type RecordKind =
  | "ticket"
  | "message"
  | "user"
  | "person"
  | "contact"
  | "sale"
  | "project"
  | "status"
  | "priority"
  | "relation"
  | "favourite"
  | "extra";

/** Lists whose items a column may name; the desk and this program know their names. */
export type ListName =
  /** The choices of a custom field, by its key. */
  | `field:${string}`
  | "category"
  | "priority"
  | "status"
  | "baseStatus"
  | "ticketType"
  | "origin"
  | "securityLevel"
  | "readStatus"
  | "sentiment"
  | "user"
  | "userShortName"
  | "userType"
  | "saleStatus"
  | "relationType"
  | "tag";

/** What a column holds. */
export type ColumnValue =
  | { readonly as: "text" | "bool" | "instant" | "seconds" }
  /** `reference`: the id of a record, of which there may be none. */
  | { readonly as: "number"; readonly reference?: true; readonly isWhole: boolean }
  /** The day of an instant by the clocks of whoever asks. */
  | { readonly as: "day" }
  /** A day of the calendar, whoever asks. */
  | { readonly as: "civilDay" }
  /** Minutes since midnight, of no particular day. */
  | { readonly as: "clock" }
  /** A number that stands for an item of a list; `shows` it rather than the item's name. */
  | { readonly as: "choice"; readonly list: ListName; readonly shows?: "id" }
  /** Several of them. */
  | { readonly as: "choices"; readonly list: ListName }
  /** The id of a record, and the name that is shown for it. */
  | { readonly as: "named" }
  /** Can be searched, and is too long to be shown in a list. */
  | { readonly as: "searched" }
  /** Nobody is shown these; a filter says by them that it wants every row, or none. */
  | { readonly as: "everyRow" | "noRow" };

export const text = { as: "text" } as const satisfies ColumnValue;
export const bool = { as: "bool" } as const satisfies ColumnValue;
export const instant = { as: "instant" } as const satisfies ColumnValue;
export const seconds = { as: "seconds" } as const satisfies ColumnValue;
export const day = { as: "day" } as const satisfies ColumnValue;
export const number = { as: "number", isWhole: true } as const satisfies ColumnValue;
export const decimal = { as: "number", isWhole: false } as const satisfies ColumnValue;
export const reference = {
  as: "number",
  isWhole: true,
  reference: true,
} as const satisfies ColumnValue;
export const named = { as: "named" } as const satisfies ColumnValue;
export const choiceOf = <L extends ListName>(list: L) => ({ as: "choice", list }) as const;

/** By the name that the column has on its record. */
export type ColumnValues = Readonly<Record<string, ColumnValue>>;

/** A column of one kind of record. */
export interface OwnColumn {
  /** On its record, such as `fullName`. */
  readonly name: string;
  readonly restriction: RestrictionType | null;
  readonly orderable: boolean;
  /** Null where there is nothing to show: the column answers, and is empty. */
  readonly value: ColumnValue | null;
  /** Only for whoever may read the ticket, not merely list it. */
  readonly isContent: boolean;
}

/** A column of a list, with the way to it from the list's own record. */
export interface Column extends OwnColumn {
  /** Published, such as `ownedBy/fullName`. */
  readonly path: string;
  readonly kind: RecordKind;
  /** The references that lead to its record, in their order; none = the list's own record. */
  readonly via: readonly string[];
}
