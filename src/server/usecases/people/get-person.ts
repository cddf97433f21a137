import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import type { Context } from "../../context.ts";
import { findContactRecords } from "../../storage/people/contact-record-rows.ts";
import { findPersonRecord } from "../../storage/people/person-record-rows.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { currentCaller } from "../current-caller.ts";

/** A person with his company, the configuration and the caller's rights of the same moment. */
export interface PersonView {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly person: PersonRecord;
  readonly contact: ContactRecord | null;
}

/** A person in full; null when there is none, or none any more. */
export async function getPerson(
  context: Context,
  caller: Caller,
  personId: number,
): Promise<PersonView | null> {
  const desk = context.desk.current();
  const person = await findPersonRecord(context.database, personId);
  return person === null ? null : viewOfPerson(context.database, { desk, caller, person });
}

/** Completes a person with the company that he belongs to. */
export async function viewOfPerson(
  db: Queryable,
  { desk, caller, person }: Omit<PersonView, "contact">,
): Promise<PersonView> {
  const { contactId } = person;
  const contacts = contactId === 0 ? null : await findContactRecords(db, [contactId]);
  const contact = contacts?.get(contactId) ?? null;
  return { desk, caller: currentCaller(caller, desk), person, contact };
}
