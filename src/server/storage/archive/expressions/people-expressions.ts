import type { contactValues } from "../../../../domain/archive/columns/contact-columns.ts";
import type {
  morePersonValues,
  plainPersonValues,
} from "../../../../domain/archive/columns/person-columns.ts";
import type { userValues } from "../../../../domain/archive/columns/user-columns.ts";
import {
  companyName,
  computed,
  fullNameOf,
  stored,
  storedWithName,
  type Expressions,
} from "../sql-expression.ts";

const textOf = (column: string) => computed((alias) => `nullif(${alias}.${column}, '')`);

const firstEmail = "nullif(p.emails[1], '')";

/** What the person behind a user says; few lists show it, so it is looked up row by row. */
const ofPerson = (write: string) =>
  computed((user) => `(select ${write} from person p where p.person_id = ${user}.person_id)`);

const ofCompany = (write: string) =>
  computed(
    (user) => `(select ${write} from person p join contact c on c.contact_id = p.contact_id
                 where p.person_id = ${user}.person_id)`,
  );

export const userExpressions: Expressions<keyof typeof userValues> = {
  firstName: ofPerson("nullif(p.first_name, '')"),
  lastName: ofPerson("nullif(p.last_name, '')"),
  middleName: ofPerson("nullif(p.middle_name, '')"),
  fullName: stored("full_name"),
  contactId: ofPerson("p.contact_id"),
  personId: stored("person_id"),
  mrMrs: ofPerson("nullif(p.salutation, '')"),
  title: ofPerson("nullif(p.job_title, '')"),
  associateDbId: stored("user_id"),
  contactName: ofCompany("nullif(c.name, '')"),
  contactDepartment: ofCompany("nullif(c.department, '')"),
  usergroup: storedWithName(
    "group_id",
    (user) => `(select g.name from user_group g where g.group_id = ${user}.group_id)`,
  ),
  usergroupId: stored("group_id"),
  contactFullName: ofCompany(companyName("c")),
  contactCategory: ofCompany("nullif(c.category_name, '')"),
  role: storedWithName(
    "role_id",
    (user) => `(select o.name from role o where o.role_id = ${user}.role_id)`,
  ),
  assocName: stored("user_id"),
  assocTooltip: textOf("absence_text"),
  assocType: stored("type"),
  ejUserId: stored("service_user_id"),
  ejDisplayName: stored("full_name"),
  ejStatus: stored("status"),
  isActive: computed((user) => `not ${user}.deleted`),
  isActiveText: computed((user) => `not ${user}.deleted`),
  userName: stored("login_name"),
  personEmail: ofPerson(firstEmail),
};

export const personExpressions: Expressions<
  keyof typeof plainPersonValues | keyof typeof morePersonValues
> = {
  personId: stored("person_id"),
  firstName: textOf("first_name"),
  lastName: textOf("last_name"),
  middleName: textOf("middle_name"),
  fullName: computed(fullNameOf),
  contactId: stored("contact_id"),
  mrMrs: textOf("salutation"),
  position: textOf("job_title"),
  personNumber: textOf("person_number"),
  title: textOf("academic_title"),
  personCountryId: stored("country_id"),
  rank: stored("rank"),
  useAsMailingAddress: stored("use_own_address"),
  retired: stored("retired"),
  kanaFirstName: textOf("kana_first_name"),
  kanaLastName: textOf("kana_last_name"),
  ticketPriority: stored("priority_id"),
  supportAssociate: stored("support_user_id"),
  supportAssociateFullName: stored("support_user_id"),
  // Of nobody it is neither true nor false.
  hasCompany: computed(
    (person) =>
      `case when ${person}.person_id is not null then ${person}.contact_id is not null end`,
  ),
  "phone/formattedNumber": computed(
    (person) => `coalesce(nullif(${person}.direct_phone, ''), nullif(${person}.mobile_phone, ''))`,
  ),
  "personDirectPhone/formattedNumber": textOf("direct_phone"),
  "personMobilePhone/formattedNumber": textOf("mobile_phone"),
  "personDirectFax/formattedNumber": textOf("fax"),
  "personInfo/infoText": textOf("description"),
  "email/emailAddress": computed((person) => `nullif(${person}.emails[1], '')`),
};

export const contactExpressions: Expressions<keyof typeof contactValues> = {
  contactId: stored("contact_id"),
  name: textOf("name"),
  department: textOf("department"),
  nameDepartment: computed(companyName),
  associateId: stored("support_user_id"),
  category: textOf("category_name"),
  countryId: stored("country_id"),
  orgnr: textOf("organisation_number"),
  contactDeleted: stored("deleted"),
  "phone/formattedNumber": textOf("phone"),
  "contactPhone/formattedNumber": textOf("phone"),
  "contactFax/formattedNumber": textOf("fax"),
};
