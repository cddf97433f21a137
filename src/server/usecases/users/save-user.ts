import type { Caller } from "../../../domain/access/caller.ts";
import { auditChange } from "../../../domain/audit/audit-change.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { personFullName, type Person } from "../../../domain/people/person.ts";
import {
  decideSaveUser,
  type StoredUser,
  type UserFields,
  type UserInput,
} from "../../../domain/users/decide-save-user.ts";
import { associateEvent } from "../../../domain/webhooks/records/associate-events.ts";
import type { Context } from "../../context.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { errorCode } from "../../storage/database-errors.ts";
import { findDeskVersion } from "../../storage/desk/find-desk-version.ts";
import { findUsers } from "../../storage/desk/list-users.ts";
import { findPersons } from "../../storage/people/list-persons.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import {
  changeUserFields,
  findUserDetails,
  isUserGroup,
  lockAllUsers,
  storeUserFields,
} from "../../storage/users/user-records.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import { requireExpected, type IsExpected } from "../lists/list-save.ts";
import { getUser, type UserView } from "./get-user.ts";
import { noUser, requireUserAdministrator, UserRefusedError } from "./user-errors.ts";

export interface SaveUserCommand {
  /** 0 makes a new user, who cannot sign in until he has a password. */
  readonly userId: number;
  readonly input: UserInput;
  /** The request has faults of its own: the user is checked to the end but not stored. */
  readonly isFaulty: boolean;
  readonly isExpected?: IsExpected<StoredUser>;
}

const UNIQUE_VIOLATION = "23505";

/**
 * Creates or changes a user. Throws `UserRefusedError` with everything that stands against it, or
 * `AppError` "forbidden" or "notFound".
 */
export async function saveUser(
  context: Context,
  caller: Caller,
  command: SaveUserCommand,
): Promise<UserView> {
  requireWriter(currentCaller(caller, context.desk.current()), command);
  const userId = await withTransaction(context.database, (tx) =>
    decideAndStore(context, tx, { caller, command }),
  ).catch((error: unknown) => {
    // Somebody on the command line was faster.
    if (errorCode(error) !== UNIQUE_VIOLATION) throw error;
    throw new UserRefusedError([{ field: "loginName", reason: { code: "loginNameTaken" } }]);
  });
  await context.desk.refreshIfOlderThan(await findDeskVersion(context.database));
  const view = await getUser(context, caller, (user) => user.userId === userId);
  // Deleted between the save and its answer.
  if (view === null) throw noUser();
  return view;
}

async function decideAndStore(
  context: Context,
  tx: Transaction,
  { caller, command }: { readonly caller: Caller; readonly command: SaveUserCommand },
): Promise<number> {
  await lockAllUsers(tx);
  const desk = await context.desk.refreshIfOlderThan(await findDeskVersion(tx));
  // Whoever waited may have lost his rights, or himself, meanwhile.
  const current = currentCaller(caller, desk);
  requireWriter(current, command);
  const { userId, input } = command;
  const stored = userId === 0 ? null : await findStored(tx, desk, userId);
  requireExpected(stored, command.isExpected);
  const person = await findPerson(tx, input.personId);
  const isGroup = await isUserGroup(tx, input.groupId ?? 0);
  const decision = decideSaveUser({
    stored,
    input,
    caller: current,
    desk,
    isGroup: () => isGroup,
    isPerson: (personId) => person?.personId === personId,
  });
  const refusals = decision.kind === "faulty" ? decision.refusals : [];
  if (decision.kind === "faulty" || command.isFaulty) throw new UserRefusedError(refusals);
  if (decision.kind === "unchanged") return userId;
  const { fields } = decision;
  const fullName = fullNameOf(fields, { stored, person });
  if (stored !== null) await changeUserFields(tx, userId, { fields, fullName });
  const storedId = stored === null ? await storeUserFields(tx, fields, fullName) : userId;
  const [after] = await findUsers(tx, [storedId]);
  if (after === undefined) throw new Error("the user was not stored");
  const origin = {
    userId: current.user.userId,
    at: context.clock.now(),
    timeZone: desk.settings.baseTimeZone,
  };
  await raiseEvent(tx, associateEvent({ before: stored?.user ?? null, after }, origin));
  await storeAuditEntries(tx, origin, [
    auditChange({
      area: "User",
      key: String(storedId),
      name: after.fullName,
      before: stored === null ? null : { ...stored.user, signature: stored.signature },
      after: { ...after, signature: (await findUserDetails(tx, storedId)).signature },
      ignored: ["lastCategoryId"],
    }),
  ]);
  return storedId;
}

/** How he signs his mail everybody may say for himself; whatever else a user is, administrators say. */
function requireWriter(caller: Caller, { userId, input }: SaveUserCommand): void {
  const members = Object.keys(input);
  const isOwnSignature =
    userId === caller.user.userId && members.length === 1 && members[0] === "signature";
  if (!isOwnSignature) requireUserAdministrator(caller);
}

async function findStored(tx: Transaction, desk: Desk, userId: number): Promise<StoredUser> {
  const user = desk.users.get(userId);
  if (user === undefined || user.deleted) throw noUser();
  const { signature } = await findUserDetails(tx, userId);
  return { user, signature };
}

async function findPerson(tx: Transaction, personId = 0): Promise<Person | null> {
  return personId > 0 ? ((await findPersons(tx, [personId])).get(personId) ?? null) : null;
}

/** A user goes by the name that he has as a person; without one, by the name he had, or his short one. */
function fullNameOf(
  fields: UserFields,
  { stored, person }: { readonly stored: StoredUser | null; readonly person: Person | null },
): string {
  if (person !== null) return personFullName(person);
  return stored?.user.fullName ?? fields.name;
}
