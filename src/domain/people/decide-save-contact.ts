import type { Desk } from "../desk/desk.ts";
import { faultOfText } from "../ticket/save/fault-of-text.ts";
import { blankContact, type ContactFields, type ContactRecord } from "./contact-record.ts";
import { checkDeskRows, checkEmails, checkTexts, type RefuseField } from "./customer-refusal.ts";
import { decideSaveCustomer, type SaveCustomerDecision } from "./decide-save-customer.ts";

/** What a caller wants a company to be; an absent member stays as it is, or gets its default. */
export type ContactInput = Partial<ContactFields>;

/** A person whom a company names. */
export interface NamedPerson {
  readonly personId: number;
  readonly contactId: number;
}

export interface SaveContactSituation {
  /** Null for a new one. */
  readonly stored: ContactRecord | null;
  readonly input: ContactInput;
  readonly desk: Desk;
  readonly findPerson: (personId: number) => NamedPerson | undefined;
}

const DOMAINS_MAX = 50;
const DOMAIN_MAX_LENGTH = 239;

const maxLengths = {
  name: 219,
  department: 219,
  organisationNumber: 49,
  description: 2047,
  phone: 239,
  fax: 239,
} as const satisfies Partial<Record<keyof ContactFields, number>>;

/** What becomes of a company. */
export function decideSaveContact(
  situation: SaveContactSituation,
): SaveCustomerDecision<ContactFields> {
  const { stored, input } = situation;
  return decideSaveCustomer({ stored, input, blank: blankContact }, (fields, refuse) =>
    checkContact(fields, situation, refuse),
  );
}

function checkContact(
  fields: ContactFields,
  { stored, desk, findPerson }: SaveContactSituation,
  refuse: RefuseField<keyof ContactFields>,
): void {
  checkTexts<keyof typeof maxLengths>(fields, maxLengths, refuse);
  if (fields.name.trim() === "") refuse("name", { code: "required" });
  checkEmails("emails", fields.emails, refuse);
  checkDomains(fields.domains, refuse);
  checkDeskRows(fields, stored, desk, refuse);
  const { supportPersonId } = fields;
  if (supportPersonId !== 0 && supportPersonId !== stored?.supportPersonId) {
    const person = findPerson(supportPersonId);
    if (person === undefined) {
      refuse("supportPersonId", { code: "unknownPerson", id: supportPersonId });
    } else if (person.contactId !== stored?.contactId) {
      refuse("supportPersonId", { code: "personOfOther", id: supportPersonId });
    }
  }
}

function checkDomains(domains: readonly string[], refuse: RefuseField<keyof ContactFields>): void {
  if (domains.length > DOMAINS_MAX) {
    refuse("domains", { code: "tooMany", maxCount: DOMAINS_MAX, count: domains.length });
    return;
  }
  for (const [index, domain] of domains.entries()) {
    const fault = faultOfText(domain, DOMAIN_MAX_LENGTH);
    if (fault !== null) refuse("domains", fault, index);
    else if (!/^[^\s@,;<>]+$/.test(domain)) refuse("domains", { code: "notADomain" }, index);
  }
}
