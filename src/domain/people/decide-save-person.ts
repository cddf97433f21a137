import type { Desk } from "../desk/desk.ts";
import { checkDeskRows, checkEmails, checkTexts, type RefuseField } from "./customer-refusal.ts";
import { blankPerson, type PersonFields, type PersonRecord } from "./person-record.ts";
import { decideSaveCustomer, type SaveCustomerDecision } from "./decide-save-customer.ts";

/** What a caller wants a person to be; an absent member stays as it is, or gets its default. */
export type PersonInput = Partial<PersonFields>;

export interface SavePersonSituation {
  /** Null for a new one. */
  readonly stored: PersonRecord | null;
  readonly input: PersonInput;
  readonly desk: Desk;
  /** Whether there is a company of that id. */
  readonly isContact: (contactId: number) => boolean;
}

const NAME_MAX_LENGTH = 99;
const TEXT_MAX_LENGTH = 239;

const maxLengths = {
  firstName: NAME_MAX_LENGTH,
  middleName: NAME_MAX_LENGTH,
  lastName: NAME_MAX_LENGTH,
  salutation: TEXT_MAX_LENGTH,
  academicTitle: TEXT_MAX_LENGTH,
  jobTitle: TEXT_MAX_LENGTH,
  description: 2047,
  directPhone: TEXT_MAX_LENGTH,
  mobilePhone: TEXT_MAX_LENGTH,
  fax: TEXT_MAX_LENGTH,
  kanaFirstName: NAME_MAX_LENGTH,
  kanaLastName: NAME_MAX_LENGTH,
  post1: NAME_MAX_LENGTH,
  post2: NAME_MAX_LENGTH,
  post3: NAME_MAX_LENGTH,
  personNumber: 49,
} as const satisfies Partial<Record<keyof PersonFields, number>>;

/** What becomes of a person. Whoever is named at all can be told from others, so a name is required. */
export function decideSavePerson(
  situation: SavePersonSituation,
): SaveCustomerDecision<PersonFields> {
  const { stored, input } = situation;
  return decideSaveCustomer({ stored, input, blank: blankPerson }, (fields, refuse) =>
    checkPerson(fields, situation, refuse),
  );
}

function checkPerson(
  fields: PersonFields,
  { stored, desk, isContact }: SavePersonSituation,
  refuse: RefuseField<keyof PersonFields>,
): void {
  checkTexts<keyof typeof maxLengths>(fields, maxLengths, refuse);
  if (`${fields.firstName}${fields.middleName}${fields.lastName}`.trim() === "") {
    refuse("lastName", { code: "required" });
  }
  checkEmails("emails", fields.emails, refuse);
  checkDeskRows(fields, stored, desk, refuse);
  const { contactId, languageId } = fields;
  if (contactId !== 0 && contactId !== stored?.contactId && !isContact(contactId)) {
    refuse("contactId", { code: "unknownContact", id: contactId });
  }
  if (languageId < 0) refuse("languageId", { code: "negative" });
}
