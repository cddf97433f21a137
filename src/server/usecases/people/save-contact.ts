import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactFields, ContactRecord } from "../../../domain/people/contact-record.ts";
import { decideSaveContact, type NamedPerson } from "../../../domain/people/decide-save-contact.ts";
import { contactEvent } from "../../../domain/webhooks/records/contact-events.ts";
import type { Context } from "../../context.ts";
import { contactTable } from "../../storage/people/contact-record-rows.ts";
import { findPersonRecord } from "../../storage/people/person-record-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { noContact } from "./customer-errors.ts";
import { viewOfContact, type ContactView } from "./get-contact.ts";
import { saveCustomer, type SaveCustomerCommand, type SavedCustomer } from "./save-customer.ts";

const savedContact: SavedCustomer<ContactFields, ContactRecord, ContactView> = {
  table: contactTable,
  missing: noContact,
  view: async (tx, reader, contact) => viewOfContact(tx, { ...reader, contact }),
  event: contactEvent,
  decide: async (tx, situation) => {
    const named = await findNamed(tx, situation.input.supportPersonId);
    const findPerson = (personId: number): NamedPerson | undefined =>
      named?.personId === personId ? named : undefined;
    return decideSaveContact({ ...situation, findPerson });
  },
};

/** As {@link saveCustomer}, of a company. */
export async function saveContact(
  context: Context,
  caller: Caller,
  command: SaveCustomerCommand<ContactFields, ContactRecord, ContactView>,
): Promise<ContactView> {
  return saveCustomer(savedContact, context, caller, command);
}

async function findNamed(tx: Transaction, personId = 0): Promise<NamedPerson | null> {
  return personId > 0 ? findPersonRecord(tx, personId) : null;
}
