import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Context } from "../../context.ts";
import { findContactRecords } from "../../storage/people/contact-record-rows.ts";
import { findPersons, listPeopleOf } from "../../storage/people/list-persons.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { currentCaller } from "../current-caller.ts";

/** A company with its people, the configuration and the caller's rights of the same moment. */
export interface ContactView {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly contact: ContactRecord;
  readonly people: readonly Person[];
  readonly supportPerson: Person | null;
}

/** As many people as a company in full comes with. */
const PEOPLE_MAX = 200;

/** A company in full; null when there is none, or none any more. */
export async function getContact(
  context: Context,
  caller: Caller,
  contactId: number,
): Promise<ContactView | null> {
  const desk = context.desk.current();
  const contact = (await findContactRecords(context.database, [contactId])).get(contactId);
  return contact === undefined ? null : viewOfContact(context.database, { desk, caller, contact });
}

/** Completes a company with its people. */
export async function viewOfContact(
  db: Queryable,
  { desk, caller, contact }: Omit<ContactView, "people" | "supportPerson">,
): Promise<ContactView> {
  const { contactId, supportPersonId } = contact;
  const [people, supporting] = await Promise.all([
    listPeopleOf(db, contactId, PEOPLE_MAX),
    findPersons(db, [supportPersonId]),
  ]);
  const supportPerson = supporting.get(supportPersonId) ?? null;
  return { desk, caller: currentCaller(caller, desk), contact, people, supportPerson };
}

/** The companies that exist among these, in the order asked for, each once. */
export async function listContacts(
  { database }: Pick<Context, "database">,
  contactIds: readonly number[],
): Promise<readonly ContactRecord[]> {
  const contacts = await findContactRecords(database, contactIds);
  return [...new Set(contactIds)].flatMap((id) => contacts.get(id) ?? []);
}
