import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import {
  decideSaveContact,
  type ContactInput,
  type NamedPerson,
} from "../../../domain/people/decide-save-contact.ts";
import { contactEvent } from "../../../domain/webhooks/records/contact-events.ts";
import type { Context } from "../../context.ts";
import {
  changeContact,
  lockContactRecord,
  storeContact,
} from "../../storage/people/contact-record-rows.ts";
import { findPersonRecord } from "../../storage/people/person-record-rows.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import {
  CustomerRefusedError,
  noContact,
  notAsExpected,
  requireCustomerWriter,
} from "./customer-errors.ts";
import { viewOfContact, type ContactView } from "./get-contact.ts";

export interface SaveContactCommand {
  /** 0 makes a new company. */
  readonly contactId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: ContactView | null) => ContactInput;
  /** The request has faults of its own: the company is checked to the end but not stored. Asked after `input`. */
  readonly isFaulty: () => boolean;
  /** Whether the stored state is one in which the caller wants the save; default: any is. */
  readonly isExpected?: (stored: ContactRecord | null) => boolean;
}

/**
 * Creates or changes a company. Throws `CustomerRefusedError` with everything that stands against it, or
 * `AppError` "forbidden", "notFound" or "preconditionFailed".
 */
export async function saveContact(
  context: Context,
  caller: Caller,
  command: SaveContactCommand,
): Promise<ContactView> {
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireCustomerWriter(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await lock(tx, command);
      const view =
        stored === null
          ? null
          : await viewOfContact(tx, { desk, caller: current, contact: stored });
      const input = command.input(view);
      const named = await findNamed(tx, input.supportPersonId);
      const findPerson = (personId: number): NamedPerson | undefined =>
        named?.personId === personId ? named : undefined;
      const decision = decideSaveContact({ stored, input, desk, findPerson });
      const refusals = decision.kind === "faulty" ? decision.refusals : [];
      if (decision.kind === "faulty" || command.isFaulty())
        throw new CustomerRefusedError(refusals);
      if (decision.kind === "unchanged") return requiredView(view);
      const author = { userId: current.user.userId, at: context.clock.now() };
      const { fields } = decision;
      const contact =
        stored === null
          ? await storeContact(tx, fields, author)
          : await changeContact(tx, { contactId: stored.contactId, fields }, author);
      const origin = { ...author, timeZone: desk.settings.baseTimeZone };
      await raiseEvent(tx, contactEvent({ before: stored, after: contact }, origin));
      return viewOfContact(tx, { desk, caller: current, contact });
    },
    { safeToRetry: true },
  );
}

async function lock(
  tx: Transaction,
  { contactId, isExpected }: SaveContactCommand,
): Promise<ContactRecord | null> {
  const stored = contactId === 0 ? null : await lockContactRecord(tx, contactId);
  if (contactId !== 0 && stored === null) throw noContact(contactId);
  if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
  return stored;
}

async function findNamed(tx: Transaction, personId = 0): Promise<NamedPerson | null> {
  return personId > 0 ? findPersonRecord(tx, personId) : null;
}

function requiredView(view: ContactView | null): ContactView {
  if (view === null) throw new Error("a new company is always written");
  return view;
}
