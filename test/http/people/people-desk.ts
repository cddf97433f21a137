import type { Database } from "../../../src/server/storage/database.ts";

/** Companies and people that the tests of people begin with. */
export const companies = { north: 80, empty: 81, gone: 82 };
export const people = { ada: 70, bjorn: 71, cleo: 72, gone: 73 };

/** Fills an empty, migrated database. */
export async function fillPeople(db: Database): Promise<void> {
  await db.query(`
    insert into contact (contact_id, name, department, phone, domains, deleted) values
      (${companies.north}, 'Nordlys Ærlig AS', 'Drift', '22 33 44 55', '{nordlys.example}', false),
      (${companies.empty}, 'Empty House', '', '', '{}', false),
      (${companies.gone}, 'Gone House', '', '', '{}', true);
    insert into person
      (person_id, first_name, last_name, emails, contact_id, job_title, rank, deleted) values
      (${people.ada}, 'Ada', 'Lovelace', '{ada@nordlys.example}', ${companies.north}, 'Analyst', 1, false),
      (${people.bjorn}, 'Bjørn', 'Straße', '{bjorn@nordlys.example}', ${companies.north}, '', 2, false),
      (${people.cleo}, 'Cléo', 'Victoire', '{}', null, '', 1, false),
      (${people.gone}, 'Gone', 'Girl', '{}', null, '', 1, true);
    select setval(pg_get_serial_sequence('person', 'person_id'), 100);
    select setval(pg_get_serial_sequence('contact', 'contact_id'), 100);`);
}
