import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import { contactDeletedEvent } from "../../../domain/webhooks/records/contact-events.ts";
import type { Context } from "../../context.ts";
import { contactTable, countPeopleOf } from "../../storage/people/contact-record-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { deleteCustomer, type DeleteCustomerCommand } from "./delete-customer.ts";

/** As {@link deleteCustomer}, of a company; while people belong to it, it stays. */
export async function deleteContact(
  context: Context,
  caller: Caller,
  command: DeleteCustomerCommand<ContactRecord>,
): Promise<boolean> {
  return deleteCustomer(
    { table: contactTable, hindrance, event: contactDeletedEvent },
    context,
    caller,
    command,
  );
}

async function hindrance(tx: Transaction, contactId: number): Promise<Text | null> {
  const count = await countPeopleOf(tx, contactId);
  return count > 0 ? say(customerTexts.hasPeople, { count }) : null;
}
