import type { Instant, OptionalInstant } from "../instant.ts";

/** What is written down about a person. */
export interface PersonFields {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly salutation: string;
  readonly academicTitle: string;
  readonly jobTitle: string;
  readonly description: string;
  /** The first one is the primary address. */
  readonly emails: readonly string[];
  readonly directPhone: string;
  readonly mobilePhone: string;
  readonly fax: string;
  /** 0 = he belongs to no company. */
  readonly contactId: number;
  readonly countryId: number;
  readonly languageId: number;
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
  /** He may see all tickets of his company. */
  readonly seesCompanyTickets: boolean;
}

/** What the desk remembers of how a record came to be what it is. */
export interface RecordHistory {
  /** Goes up by one with every state that is stored. */
  readonly version: number;
  /** Null = before anybody wrote it down. */
  readonly createdAt: OptionalInstant;
  readonly createdById: number;
  readonly updatedAt: OptionalInstant;
  readonly updatedById: number;
}

/** A stored person. */
export interface PersonRecord extends PersonFields, RecordHistory {
  readonly personId: number;
  readonly rank: number;
}

/** Who says something, and when. */
export interface Author {
  readonly userId: number;
  readonly at: Instant;
}

/** What a new person starts as. */
export const blankPerson: PersonFields = {
  firstName: "",
  middleName: "",
  lastName: "",
  salutation: "",
  academicTitle: "",
  jobTitle: "",
  description: "",
  emails: [],
  directPhone: "",
  mobilePhone: "",
  fax: "",
  contactId: 0,
  countryId: 0,
  languageId: 0,
  useOwnAddress: false,
  kanaFirstName: "",
  kanaLastName: "",
  post1: "",
  post2: "",
  post3: "",
  personNumber: "",
  priorityId: 0,
  supportUserId: 0,
  retired: false,
  seesCompanyTickets: false,
};
