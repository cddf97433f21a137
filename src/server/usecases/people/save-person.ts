import type { Caller } from "../../../domain/access/caller.ts";
import { decideSavePerson, type PersonInput } from "../../../domain/people/decide-save-person.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import { associateEvent } from "../../../domain/webhooks/records/associate-events.ts";
import type { EventOrigin } from "../../../domain/webhooks/records/columns.ts";
import { personEvent } from "../../../domain/webhooks/records/person-events.ts";
import type { Context } from "../../context.ts";
import { findUsers } from "../../storage/desk/list-users.ts";
import { holdContactRecord } from "../../storage/people/contact-record-rows.ts";
import {
  changePerson,
  lockPersonRecord,
  storePerson,
} from "../../storage/people/person-record-rows.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { renameUsersOf } from "../../storage/users/user-rows.ts";
import { raiseEvent, raiseEvents } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import {
  CustomerRefusedError,
  noPerson,
  notAsExpected,
  requireCustomerWriter,
} from "./customer-errors.ts";
import { viewOfPerson, type PersonView } from "./get-person.ts";

export interface SavePersonCommand {
  /** 0 makes a new person. */
  readonly personId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: PersonView | null) => PersonInput;
  /** The request has faults of its own: the person is checked to the end but not stored. Asked after `input`. */
  readonly isFaulty: () => boolean;
  /** Whether the stored state is one in which the caller wants the save; default: any is. */
  readonly isExpected?: (stored: PersonRecord | null) => boolean;
}

/**
 * Creates or changes a person. Throws `CustomerRefusedError` with everything that stands against it, or
 * `AppError` "forbidden", "notFound" or "preconditionFailed".
 */
export async function savePerson(
  context: Context,
  caller: Caller,
  command: SavePersonCommand,
): Promise<PersonView> {
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireCustomerWriter(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await lock(tx, command);
      const view =
        stored === null ? null : await viewOfPerson(tx, { desk, caller: current, person: stored });
      const input = command.input(view);
      const known = await holdContact(tx, input.contactId);
      const isContact = (contactId: number): boolean => contactId === known;
      const decision = decideSavePerson({ stored, input, desk, isContact });
      const refusals = decision.kind === "faulty" ? decision.refusals : [];
      if (decision.kind === "faulty" || command.isFaulty())
        throw new CustomerRefusedError(refusals);
      if (decision.kind === "unchanged") return requiredView(view);
      const author = { userId: current.user.userId, at: context.clock.now() };
      const { fields } = decision;
      const person =
        stored === null
          ? await storePerson(tx, fields, author)
          : await changePerson(tx, { personId: stored.personId, fields }, author);
      const origin = { ...author, timeZone: desk.settings.baseTimeZone };
      await raiseEvent(tx, personEvent({ before: stored, after: person }, origin));
      if (stored !== null) await renameUser(tx, { stored, person, origin });
      return viewOfPerson(tx, { desk, caller: current, person });
    },
    { safeToRetry: true },
  );
}

async function lock(
  tx: Transaction,
  { personId, isExpected }: SavePersonCommand,
): Promise<PersonRecord | null> {
  const stored = personId === 0 ? null : await lockPersonRecord(tx, personId);
  if (personId !== 0 && stored === null) throw noPerson(personId);
  if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
  return stored;
}

/** The company that is named, where there is one; it is not deleted meanwhile. */
async function holdContact(tx: Transaction, contactId = 0): Promise<number> {
  return contactId > 0 && (await holdContactRecord(tx, contactId)) ? contactId : 0;
}

/** Whoever works here goes by the name that he has as a person. */
async function renameUser(tx: Transaction, { stored, person, origin }: Renaming): Promise<void> {
  const [fullName, former] = [personFullName(person), personFullName(stored)];
  if (fullName === former) return;
  const renamed = await findUsers(tx, await renameUsersOf(tx, person.personId, fullName));
  const events = renamed.map((user) =>
    associateEvent({ before: { ...user, fullName: former }, after: user }, origin),
  );
  await raiseEvents(tx, events);
}

interface Renaming {
  readonly stored: PersonRecord;
  readonly person: PersonRecord;
  readonly origin: EventOrigin;
}

function requiredView(view: PersonView | null): PersonView {
  if (view === null) throw new Error("a new person is always written");
  return view;
}
