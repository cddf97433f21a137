import type { Ticket } from "../ticket.ts";

/** Members by which a ticket refers to another record, and the member that names that record. */
const referenceKeys = {
  OwnedBy: "AssociateId",
  Category: "TicketCategoryId",
  Priority: "TicketPriorityId",
  Status: "TicketStatusId",
  TicketType: "TicketTypeId",
  Person: "PersonId",
  Sale: "SaleId",
  Project: "ProjectId",
} as const;

/** Members that hold a list of records, of which order means nothing. */
const setKeys = { Tags: "Id", SecondaryPersons: "PersonId" } as const;

type ReferenceMember = keyof typeof referenceKeys;
type SetMember = keyof typeof setKeys;
type PlainMember = "Title" | "Slevel" | "Activate" | "BaseStatus";

type Referred<M extends ReferenceMember> = NonNullable<Ticket[M]>;
type Listed<M extends SetMember> = Ticket[M] extends readonly (infer Item)[] ? Item : never;

/** What shall be other than it is. A record needs its key; whatever else is given is shown until the answer. */
export type TicketChange = {
  readonly [M in PlainMember]?: Ticket[M];
} & {
  readonly [M in ReferenceMember]?: Partial<Referred<M>>;
} & {
  readonly [M in SetMember]?: readonly Partial<Listed<M>>[];
} & {
  /** By name; fields that are not named stay. */
  readonly CustomFields?: Readonly<Record<string, string>>;
};

/** One thing that two people can disagree on: a member, or a custom field as `CustomFields/x_cost`. */
export type Part = string;

const CUSTOM = "CustomFields/";

/** What a change is about. */
export function partsOf(change: TicketChange): Part[] {
  return Object.entries(change).flatMap(([member, value]) =>
    member === "CustomFields"
      ? Object.keys(value as object).map((name) => CUSTOM + name)
      : [member],
  );
}

/** The value of a part, in a ticket or in a change. */
export function valueOf(source: Ticket | TicketChange, part: Part): unknown {
  if (part.startsWith(CUSTOM)) return source.CustomFields?.[part.slice(CUSTOM.length)];
  return (source as Readonly<Record<string, unknown>>)[part];
}

/** Equal for values that mean the same, whatever else is known of the records they name. */
export function identityOf(part: Part, value: unknown): string {
  if (isSet(part)) return JSON.stringify(idsOf(part, value).toSorted((a, b) => a - b));
  if (isReference(part)) return String(idOf(value, referenceKeys[part]));
  return JSON.stringify(value ?? null);
}

/** The ticket as it will be if the change is stored. */
export function applyChange(ticket: Ticket, change: TicketChange): Ticket {
  const changed: Record<string, unknown> = { ...ticket };
  for (const [member, value] of Object.entries(change)) {
    if (member === "CustomFields") {
      changed[member] = { ...ticket.CustomFields, ...(value as object) };
    } else if (isReference(member)) {
      changed[member] = { ...blankOf(ticket[member]), ...(value as object) };
    } else changed[member] = value;
  }
  return changed as Ticket;
}

/** The same record stays as it was known; of another one nothing is known but what the change says. */
function blankOf(before: object | null): object {
  return Object.fromEntries(
    Object.entries(before ?? {}).map(([name, value]) => [name, blankValue(value)]),
  );
}

function blankValue(value: unknown): unknown {
  if (typeof value === "string") return "";
  return typeof value === "number" ? 0 : value;
}

/** The body that asks for a change: records by their keys alone. */
export function bodyOf(change: TicketChange): object {
  return Object.fromEntries(
    Object.entries(change).map(([member, value]) => {
      if (isReference(member))
        return [member, { [referenceKeys[member]]: idOf(value, referenceKeys[member]) }];
      if (isSet(member))
        return [member, idsOf(member, value).map((id) => ({ [setKeys[member]]: id }))];
      return [member, value];
    }),
  );
}

/** A change to the values that a ticket has in the parts of another change. */
export function changeTo(ticket: Ticket, parts: readonly Part[]): TicketChange {
  const members: Record<string, unknown> = {};
  const customFields: Record<string, string> = {};
  for (const part of parts) {
    const value = valueOf(ticket, part);
    if (part.startsWith(CUSTOM)) {
      customFields[part.slice(CUSTOM.length)] = typeof value === "string" ? value : "";
    } else members[part] = value ?? { [keyOfReference(part)]: 0 };
  }
  if (Object.keys(customFields).length > 0) members["CustomFields"] = customFields;
  return members;
}

/** The change without some of its parts. */
export function leaveOut(change: TicketChange, parts: readonly Part[]): TicketChange {
  const left: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(change)) {
    if (member !== "CustomFields") {
      if (!parts.includes(member)) left[member] = value;
      continue;
    }
    const fields = Object.entries(value as object).filter(
      ([name]) => !parts.includes(CUSTOM + name),
    );
    if (fields.length > 0) left[member] = Object.fromEntries(fields);
  }
  return left;
}

export function isSet(part: Part): part is SetMember {
  return part in setKeys;
}

/** Which records a list holds. */
export function idsOf(member: SetMember, value: unknown): number[] {
  return Array.isArray(value) ? value.map((each) => idOf(each, setKeys[member])) : [];
}

function isReference(part: Part): part is ReferenceMember {
  return part in referenceKeys;
}

const keyOfReference = (part: Part): string => (isReference(part) ? referenceKeys[part] : "Id");

function idOf(value: unknown, key: string): number {
  const id =
    typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : 0;
  return typeof id === "number" ? id : 0;
}
