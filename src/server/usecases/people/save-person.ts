import type { Caller } from "../../../domain/access/caller.ts";
import { decideSavePerson } from "../../../domain/people/decide-save-person.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { PersonFields, PersonRecord } from "../../../domain/people/person-record.ts";
import { associateEvent } from "../../../domain/webhooks/records/associate-events.ts";
import type { EventOrigin } from "../../../domain/webhooks/records/columns.ts";
import { personEvent } from "../../../domain/webhooks/records/person-events.ts";
import type { Context } from "../../context.ts";
import { findUsers } from "../../storage/desk/list-users.ts";
import { holdContactRecord } from "../../storage/people/contact-record-rows.ts";
import { personTable } from "../../storage/people/person-record-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { renameUsersOf } from "../../storage/users/user-rows.ts";
import { raiseEvents } from "../../storage/webhooks/raise-event.ts";
import { noPerson } from "./customer-errors.ts";
import { viewOfPerson, type PersonView } from "./get-person.ts";
import { saveCustomer, type SaveCustomerCommand, type SavedCustomer } from "./save-customer.ts";

const savedPerson: SavedCustomer<PersonFields, PersonRecord, PersonView> = {
  table: personTable,
  missing: noPerson,
  view: async (tx, reader, person) => viewOfPerson(tx, { ...reader, person }),
  event: personEvent,
  decide: async (tx, situation) => {
    const known = await holdContact(tx, situation.input.contactId);
    return decideSavePerson({ ...situation, isContact: (contactId) => contactId === known });
  },
  afterChange: renameUser,
};

/** As {@link saveCustomer}, of a person. */
export async function savePerson(
  context: Context,
  caller: Caller,
  command: SaveCustomerCommand<PersonFields, PersonRecord, PersonView>,
): Promise<PersonView> {
  return saveCustomer(savedPerson, context, caller, command);
}

/** The company that is named, where there is one; it is not deleted meanwhile. */
async function holdContact(tx: Transaction, contactId = 0): Promise<number> {
  return contactId > 0 && (await holdContactRecord(tx, contactId)) ? contactId : 0;
}

/** Whoever works here goes by the name that he has as a person. */
async function renameUser(
  tx: Transaction,
  { before, after }: { readonly before: PersonRecord; readonly after: PersonRecord },
  origin: EventOrigin,
): Promise<void> {
  const [fullName, former] = [personFullName(after), personFullName(before)];
  if (fullName === former) return;
  const renamed = await findUsers(tx, await renameUsersOf(tx, after.personId, fullName));
  const events = renamed.map((user) =>
    associateEvent({ before: { ...user, fullName: former }, after: user }, origin),
  );
  await raiseEvents(tx, events);
}
