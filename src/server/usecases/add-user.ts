import { auditChange } from "../../domain/audit/audit-change.ts";
import type { Role } from "../../domain/desk/role.ts";
import { SYSTEM_USER_ID } from "../../domain/desk/user.ts";
import { associateEvent } from "../../domain/webhooks/records/associate-events.ts";
import type { PasswordHasher } from "../auth/password-hasher.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../storage/database.ts";
import { findUsers } from "../storage/desk/list-users.ts";
import { loadSettings } from "../storage/desk/load-settings.ts";
import { storeCredential } from "../storage/credentials.ts";
import { storeUser } from "../storage/users.ts";
import { storeAuditEntries } from "../storage/audit/audit-entries.ts";
import { withTransaction } from "../storage/transaction.ts";
import { raiseEvent } from "../storage/webhooks/raise-event.ts";
import { say, type Text } from "../texts/text.ts";
import { userTexts } from "../texts/user-texts.ts";
import { valueTexts } from "../texts/value-texts.ts";
import { checkNewPassword, type PasswordCheckOptions } from "./check-new-password.ts";
import { invalidFields } from "./invalid-fields.ts";

export interface AddUserCommand extends PasswordCheckOptions {
  readonly loginName: string;
  readonly fullName: string;
  /** Name of a role, in any case. */
  readonly roleName: string;
  readonly password: string;
  /** Short name; by default the login name in capitals. */
  readonly name?: string;
}

const NAME_MAX_LENGTH = 239;

export interface AddUserParts {
  readonly database: Database;
  readonly roles: Iterable<Role>;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
}

/**
 * Adds a user who can sign in at once, and returns his id. Throws `AppError` "validation" with every
 * field at fault: `login`, `full-name`, `name`, `role`, `password`.
 */
export async function addUser(parts: AddUserParts, command: AddUserCommand): Promise<number> {
  const loginName = command.loginName.trim().normalize("NFC");
  const fullName = command.fullName.trim();
  const name = (command.name ?? loginName.toUpperCase()).trim();
  const roles = [...parts.roles];
  const role = roles.find((one) => one.name.toLowerCase() === command.roleName.toLowerCase());
  const roleNames = roles.map((one) => one.name).join(", ");
  const faults = new Map<string, Text | null>([
    ["login", checkLoginName(loginName)],
    ["full-name", checkName(fullName)],
    ["name", command.name === undefined ? null : checkName(name)],
    ["role", role === undefined ? say(userTexts.unknownRole, { roles: roleNames }) : null],
    ["password", checkNewPassword(command.password, command)],
  ]);
  if (role === undefined || [...faults.values()].some((fault) => fault !== null)) {
    throw invalidFields(faults);
  }
  const passwordHash = await parts.hasher.hash(command.password);
  return withTransaction(parts.database, async (tx) => {
    const userId = await storeUser(tx, { loginName, name, fullName, roleId: role.roleId });
    if (userId === null) throw invalidFields([["login", say(userTexts.loginNameTaken)]]);
    const at = parts.clock.now();
    await storeCredential(tx, { userId, passwordHash, changedAt: at });
    const [[after], { baseTimeZone }] = await Promise.all([
      findUsers(tx, [userId]),
      loadSettings(tx),
    ]);
    if (after === undefined) throw new Error("the user was not stored");
    const origin = { userId: SYSTEM_USER_ID, at, timeZone: baseTimeZone };
    await raiseEvent(tx, associateEvent({ before: null, after }, origin));
    await storeAuditEntries(tx, { userId: null, at }, [
      auditChange({
        area: "User",
        key: String(userId),
        name: fullName,
        before: null,
        after: { ...after },
      }),
    ]);
    return userId;
  });
}

/** Basic credentials end the login name at the first colon, and a ticket begins with `7T:`. */
function checkLoginName(loginName: string): Text | null {
  if (loginName === "7T") return say(userTexts.loginNameReserved);
  if (loginName.includes(":")) return say(userTexts.loginNameWithColon);
  return checkName(loginName);
}

function checkName(value: string): Text | null {
  if (value === "") return say(valueTexts.required);
  if (value.length > NAME_MAX_LENGTH) {
    return say(userTexts.nameTooLong, { maxLength: NAME_MAX_LENGTH });
  }
  return /\p{Cc}/u.test(value) ? say(valueTexts.controlCharacters) : null;
}
