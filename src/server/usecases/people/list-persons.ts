import type { Person } from "../../../domain/people/person.ts";
import type { Context } from "../../context.ts";
import { findPersons, listPeopleOf } from "../../storage/people/list-persons.ts";

/** As many people of one company as are listed. */
const PEOPLE_MAX = 1000;

/** The people that exist among these, in the order asked for, each once. */
export async function listPersons(
  { database }: Pick<Context, "database">,
  personIds: readonly number[],
): Promise<readonly Person[]> {
  const persons = await findPersons(database, personIds);
  return [...new Set(personIds)].flatMap((id) => persons.get(id) ?? []);
}

/** The people of a company, by rank and name. */
export async function listPersonsOfContact(
  { database }: Pick<Context, "database">,
  contactId: number,
): Promise<readonly Person[]> {
  return listPeopleOf(database, contactId, PEOPLE_MAX);
}
