import type { Role } from "../../domain/desk/role.ts";
import type { PasswordHasher } from "../auth/password-hasher.ts";
import type { Clock } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Database } from "../storage/database.ts";
import { storeCredential } from "../storage/credentials.ts";
import { storeUser } from "../storage/users.ts";
import { withTransaction } from "../storage/transaction.ts";

export interface AddUserCommand {
  readonly loginName: string;
  readonly fullName: string;
  /** Name of a role, in any case. */
  readonly roleName: string;
  readonly password: string;
  /** Short name; by default the login name in capitals. */
  readonly name?: string;
  /** Accept a password shorter than {@link PASSWORD_MIN_LENGTH}. */
  readonly allowWeakPassword?: boolean;
}

export const PASSWORD_MIN_LENGTH = 12;
const NAME_MAX_LENGTH = 239;

export interface AddUserParts {
  readonly database: Database;
  readonly roles: Iterable<Role>;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
}

/** Adds a user who can sign in at once. Throws `AppError` "validation" with every field at fault. */
export async function addUser(parts: AddUserParts, command: AddUserCommand): Promise<number> {
  const loginName = command.loginName.trim();
  const fullName = command.fullName.trim();
  const roles = [...parts.roles];
  const role = roles.find(({ name }) => name.toLowerCase() === command.roleName.toLowerCase());
  const faults = new Map<string, string>();
  checkName(faults, "login", loginName);
  checkName(faults, "full-name", fullName);
  if (role === undefined) {
    faults.set("role", `The roles are: ${roles.map(({ name }) => name).join(", ")}.`);
  }
  if (command.allowWeakPassword !== true && command.password.length < PASSWORD_MIN_LENGTH) {
    faults.set("password", `A password has at least ${PASSWORD_MIN_LENGTH} characters.`);
  }
  if (role === undefined || faults.size > 0) throw invalid(faults);

  const passwordHash = await parts.hasher.hash(command.password);
  return withTransaction(parts.database, async (tx) => {
    const name = command.name ?? loginName.toUpperCase();
    const userId = await storeUser(tx, { loginName, name, fullName, roleId: role.roleId });
    if (userId === null) throw invalid(new Map([["login", "This login name is taken."]]));
    await storeCredential(tx, { userId, passwordHash, changedAt: parts.clock.now() });
    return userId;
  });
}

function checkName(faults: Map<string, string>, field: string, value: string): void {
  if (value === "") faults.set(field, "A value is required.");
  if (value.length > NAME_MAX_LENGTH) {
    faults.set(field, `At most ${NAME_MAX_LENGTH} characters are allowed.`);
  }
  if (field === "login" && value.includes(":")) {
    faults.set(field, "A login name cannot contain a colon.");
  }
}

function invalid(faults: ReadonlyMap<string, string>): AppError {
  const sentences = [...faults].map(([field, sentence]) => `${field}: ${sentence}`);
  return new AppError("validation", sentences.join(" "), { members: faults });
}
