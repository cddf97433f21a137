import type { Transaction } from "../../storage/transaction.ts";
import { demoLanguages } from "../catalogue/languages.ts";
import type { DemoCompany } from "../compose/compose-companies.ts";
import type { DemoPerson } from "../compose/compose-people.ts";
import { insertNumberedRows } from "./insert-rows.ts";

/** Stores the companies; whom they turn to here comes when the users exist. */
export async function storeCompanies(
  tx: Transaction,
  companies: readonly DemoCompany[],
): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "contact", key: "contact_id" },
    companies.map((company) => ({
      name: company.name,
      department: company.department,
      organisation_number: company.organisationNumber,
      country_id: company.countryId,
      phone: company.phone,
      category_name: company.categoryName,
      domains: [company.domain],
      priority_id: company.priorityId === 0 ? null : company.priorityId,
    })),
  );
}

export async function storePersons(tx: Transaction, people: readonly DemoPerson[]): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "person", key: "person_id" },
    people.map((person) => ({
      contact_id: person.company?.contactId ?? null,
      first_name: person.firstName,
      last_name: person.lastName,
      salutation: person.salutation,
      job_title: person.jobTitle,
      emails: person.emails,
      direct_phone: person.directPhone,
      mobile_phone: person.mobilePhone,
      country_id: person.countryId,
      language_id: demoLanguages.indexOf(person.language) + 1,
      use_own_address: person.company === null,
      person_number: String(10_000 + person.personId),
      priority_id: person.priorityId === 0 ? null : person.priorityId,
      retired: person.retired,
    })),
  );
}

/** Whom companies and persons turn to: our contact for them, and one of their own people. */
export async function storeSupportContacts(
  tx: Transaction,
  { companies, people }: { companies: readonly DemoCompany[]; people: readonly DemoPerson[] },
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  const firstPersonIds = new Map<number, number>();
  for (const { company, personId } of people.toReversed()) {
    if (company !== null) firstPersonIds.set(company.contactId, personId);
  }
  await tx.query(
    `update contact set support_user_id = chosen.user_id, support_person_id = chosen.person_id
       from unnest($1::int[], $2::int[], $3::int[]) as chosen (contact_id, user_id, person_id)
      where contact.contact_id = chosen.contact_id`,
    [
      companies.map(({ contactId }) => contactId),
      companies.map(({ supportUser }) => userIds.get(supportUser ?? "") ?? null),
      companies.map(({ contactId }) => firstPersonIds.get(contactId) ?? null),
    ],
  );
  const supported = people.filter(({ supportUser }) => supportUser !== null);
  await tx.query(
    `update person set support_user_id = chosen.user_id
       from unnest($1::int[], $2::int[]) as chosen (person_id, user_id)
      where person.person_id = chosen.person_id`,
    [
      supported.map(({ personId }) => personId),
      supported.map(({ supportUser }) => userIds.get(supportUser ?? "") ?? null),
    ],
  );
}
