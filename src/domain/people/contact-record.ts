import type { RecordHistory } from "./person-record.ts";

/** What is written down about a company. */
export interface ContactFields {
  readonly name: string;
  readonly department: string;
  readonly organisationNumber: string;
  readonly description: string;
  readonly emails: readonly string[];
  readonly phone: string;
  readonly fax: string;
  readonly countryId: number;
  readonly priorityId: number;
  readonly supportUserId: number;
  /** Whom we turn to there; 0 = nobody. */
  readonly supportPersonId: number;
  /** Parts of e-mail addresses that belong to the company. */
  readonly domains: readonly string[];
}

/** A stored company. */
export interface ContactRecord extends ContactFields, RecordHistory {
  readonly contactId: number;
  readonly categoryName: string;
}

/** What a new company starts as. */
export const blankContact: ContactFields = {
  name: "",
  department: "",
  organisationNumber: "",
  description: "",
  emails: [],
  phone: "",
  fax: "",
  countryId: 0,
  priorityId: 0,
  supportUserId: 0,
  supportPersonId: 0,
  domains: [],
};
