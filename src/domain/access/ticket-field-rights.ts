import { accessAllows, type AccessLevel } from "./access-to-ticket.ts";
import type { RightReason } from "./right-reason.ts";
import { savePermission, type TicketState } from "./save-permission.ts";
import {
  contentFields,
  ticketFieldKinds,
  type TicketField,
  type TicketFieldKind,
} from "./ticket-fields.ts";

/** The published bits of a field right. */
const fieldRightBits = { None: 0, Read: 1, Write: 2, UIHintMandatory: 64 } as const;

export interface FieldRight {
  readonly right: "update" | "read" | "none";
  /** A form must not leave the field empty; only ever true together with `update`. */
  readonly mandatory: boolean;
  /** What is missing; null when nothing is. */
  readonly reason: RightReason | null;
}

export type TicketFieldRights = Readonly<Record<TicketField, FieldRight>>;

/** The right as a sum of {@link fieldRightBits}. */
export function fieldRightMask({ right, mandatory }: FieldRight): number {
  const { None, Read, Write, UIHintMandatory } = fieldRightBits;
  if (right === "none") return None;
  if (right === "read") return Read;
  return mandatory ? Read | Write | UIHintMandatory : Read | Write;
}

const known = new Map<string, TicketFieldRights>();

/**
 * The right to each field of a ticket, decided from the same {@link savePermission} that guards the
 * save. A field the desk keeps by itself is readable and nothing is missing. The same question gets
 * the same object, so an answer made from it can be kept by identity.
 */
export function ticketFieldRights(access: AccessLevel, state: TicketState): TicketFieldRights {
  const question = `${access} ${state}`;
  const answer = known.get(question) ?? decideFieldRights(access, state);
  known.set(question, answer);
  return answer;
}

function decideFieldRights(access: AccessLevel, state: TicketState): TicketFieldRights {
  const rights = [...ticketFieldKinds].map(
    ([field, kind]) => [field, decideFieldRight(field, kind, access, state)] as const,
  );
  return Object.fromEntries(rights) as TicketFieldRights;
}

function decideFieldRight(
  field: TicketField,
  kind: TicketFieldKind,
  access: AccessLevel,
  state: TicketState,
): FieldRight {
  if (!accessAllows(access, "list")) return withheld("none", "noAccess");
  if (contentFields.has(field) && !accessAllows(access, "read")) {
    return withheld("none", "noReadRight");
  }
  if (kind === "kept" || (kind === "onCreation" && state !== "new")) return withheld("read", null);
  const permission = savePermission(access, state);
  if (permission === "granted") {
    return { right: "update", mandatory: kind === "mandatory", reason: null };
  }
  return withheld("read", permission === "merged" ? "merged" : "noEditRight");
}

function withheld(right: "read" | "none", reason: RightReason | null): FieldRight {
  return { right, mandatory: false, reason };
}
