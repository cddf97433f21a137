import type { Caller } from "../../../domain/access/caller.ts";
import { decideSavePerson } from "../../../domain/people/decide-save-person.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { PersonFields, PersonRecord } from "../../../domain/people/person-record.ts";
import type { Context } from "../../context.ts";
import { holdContactRecord } from "../../storage/people/contact-record-rows.ts";
import { personTable } from "../../storage/people/person-record-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { renameUsersOf } from "../../storage/users/user-rows.ts";
import { noPerson } from "./customer-errors.ts";
import { viewOfPerson, type PersonView } from "./get-person.ts";
import { saveCustomer, type SaveCustomerCommand, type SavedCustomer } from "./save-customer.ts";

const savedPerson: SavedCustomer<PersonFields, PersonRecord, PersonView> = {
  table: personTable,
  missing: noPerson,
  view: async (tx, reader, person) => viewOfPerson(tx, { ...reader, person }),
  decide: async (tx, situation) => {
    const known = await holdContact(tx, situation.input.contactId);
    return decideSavePerson({ ...situation, isContact: (contactId) => contactId === known });
  },
  // Whoever works here goes by the name that he has as a person.
  afterChange: async (tx, before, after) => {
    const name = personFullName(after);
    if (name !== personFullName(before)) await renameUsersOf(tx, after.personId, name);
  },
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
