import type { Caller } from "../../../domain/access/caller.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import { personDeletedEvent } from "../../../domain/webhooks/records/person-events.ts";
import type { Context } from "../../context.ts";
import { personTable } from "../../storage/people/person-record-rows.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { isPersonOfUser } from "../../storage/users/user-rows.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { deleteCustomer, type DeleteCustomerCommand } from "./delete-customer.ts";

/** As {@link deleteCustomer}, of a person; the person of a user stays. */
export async function deletePerson(
  context: Context,
  caller: Caller,
  command: DeleteCustomerCommand<PersonRecord>,
): Promise<boolean> {
  return deleteCustomer(
    { table: personTable, hindrance, event: personDeletedEvent },
    context,
    caller,
    command,
  );
}

async function hindrance(tx: Transaction, personId: number): Promise<Text | null> {
  return (await isPersonOfUser(tx, personId)) ? say(customerTexts.isUser) : null;
}
