import type { Desk } from "../desk/desk.ts";
import { faultOfText, type TextFault } from "../ticket/save/fault-of-text.ts";

/** Why something cannot be written down about a person or a company. */
export type CustomerRefusalReason =
  | TextFault
  | { readonly code: "required" }
  | { readonly code: "tooMany"; readonly maxCount: number; readonly count: number }
  | { readonly code: "notAnEmail" }
  | { readonly code: "notADomain" }
  | { readonly code: "negative" }
  | { readonly code: "unknownContact"; readonly id: number }
  | { readonly code: "unknownPerson"; readonly id: number }
  | { readonly code: "personOfOther"; readonly id: number }
  | { readonly code: "unknownPriority"; readonly id: number }
  | { readonly code: "unknownUser"; readonly id: number };

export interface CustomerRefusal<Field extends string> {
  readonly field: Field;
  /** Position in a list. */
  readonly entry?: number;
  readonly reason: CustomerRefusalReason;
}

/** Collects everything that is wrong with one record. */
export interface RefuseField<Field extends string> {
  (field: Field, reason: CustomerRefusalReason, entry?: number): void;
}

const EMAILS_MAX = 20;
const EMAIL_MAX_LENGTH = 239;

export function checkEmails<Field extends string>(
  field: Field,
  emails: readonly string[],
  refuse: RefuseField<Field>,
): void {
  if (emails.length > EMAILS_MAX) {
    refuse(field, { code: "tooMany", maxCount: EMAILS_MAX, count: emails.length });
    return;
  }
  for (const [index, email] of emails.entries()) {
    const fault = faultOfText(email, EMAIL_MAX_LENGTH);
    if (fault !== null) refuse(field, fault, index);
    else if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(email)) refuse(field, { code: "notAnEmail" }, index);
  }
}

export function checkTexts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  maxLengths: Readonly<Record<Field, number>>,
  refuse: RefuseField<Field>,
): void {
  for (const [field, maxLength] of Object.entries(maxLengths) as [Field, number][]) {
    const fault = faultOfText(texts[field], maxLength);
    if (fault !== null) refuse(field, fault);
  }
}

type Named = Readonly<Record<"priorityId" | "supportUserId" | "countryId", number>>;

/** What people and companies alike may name: rows of the desk that are in use. */
export function checkDeskRows(
  { priorityId, supportUserId, countryId }: Named,
  stored: Named | null,
  desk: Desk,
  refuse: RefuseField<keyof Named>,
): void {
  const priority = desk.priorities.get(priorityId);
  const user = desk.users.get(supportUserId);
  // What was named while it was in use stays.
  if (priorityId !== (stored?.priorityId ?? 0) && (priority === undefined || priority.deleted)) {
    if (priorityId !== 0) refuse("priorityId", { code: "unknownPriority", id: priorityId });
  }
  if (supportUserId !== (stored?.supportUserId ?? 0) && (user === undefined || user.deleted)) {
    if (supportUserId !== 0) refuse("supportUserId", { code: "unknownUser", id: supportUserId });
  }
  if (countryId < 0) refuse("countryId", { code: "negative" });
}
