import type { PersonFields } from "./person-record.ts";

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
export interface Person extends Omit<PersonFields, "contactId" | "seesCompanyTickets"> {
  readonly personId: number;
  readonly contact: Contact | null;
  readonly rank: number;
  readonly deleted: boolean;
}

/** First, middle and last name with single blanks; empty parts leave no gap. */
export function personFullName(
  person: Pick<Person, "firstName" | "middleName" | "lastName">,
): string {
  return [person.firstName, person.middleName, person.lastName].filter(Boolean).join(" ");
}
