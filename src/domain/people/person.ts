/** A company that people belong to. */
export interface Contact {
  readonly contactId: number;
  readonly name: string;
  readonly department: string;
  readonly organisationNumber: string;
  readonly countryId: number;
  readonly phone: string;
  readonly fax: string;
  readonly categoryName: string;
  /** Priority for new tickets of its people, 0 = none. */
  readonly priorityId: number;
  /** Our contact for this company, 0 = nobody. */
  readonly supportUserId: number;
}

/** Somebody a ticket can be about, together with the company. */
export interface Person {
  readonly personId: number;
  readonly contact: Contact | null;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly salutation: string;
  readonly academicTitle: string;
  readonly jobTitle: string;
  readonly description: string;
  /** First one is the primary address. */
  readonly emails: readonly string[];
  readonly directPhone: string;
  readonly mobilePhone: string;
  readonly fax: string;
  readonly countryId: number;
  readonly languageId: number;
  readonly rank: number;
  readonly useOwnAddress: boolean;
  readonly kanaFirstName: string;
  readonly kanaLastName: string;
  readonly post1: string;
  readonly post2: string;
  readonly post3: string;
  readonly personNumber: string;
  /** Priority for new tickets of this person, 0 = none. */
  readonly priorityId: number;
  /** Our contact for this person, 0 = nobody. */
  readonly supportUserId: number;
  readonly retired: boolean;
  readonly deleted: boolean;
}

/** First, middle and last name with single blanks; empty parts leave no gap. */
export function personFullName(
  person: Pick<Person, "firstName" | "middleName" | "lastName">,
): string {
  return [person.firstName, person.middleName, person.lastName].filter(Boolean).join(" ");
}
