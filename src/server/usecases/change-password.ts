import { HIDDEN_VALUE, type AuditChange } from "../../domain/audit/audit-change.ts";
import type { PasswordHasher } from "../auth/password-hasher.ts";
import type { SignIn } from "../auth/sign-in.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../storage/database.ts";
import { storeAuditEntries } from "../storage/audit/audit-entries.ts";
import { storeCredential } from "../storage/credentials.ts";
import { deleteSignIns } from "../storage/sessions/sessions.ts";
import { findUserId } from "../storage/users.ts";
import { withTransaction } from "../storage/transaction.ts";
import { say } from "../texts/text.ts";
import { userTexts } from "../texts/user-texts.ts";
import { checkNewPassword, type PasswordCheckOptions } from "./check-new-password.ts";
import { invalidFields } from "./invalid-fields.ts";

export interface ChangePasswordCommand extends PasswordCheckOptions {
  /** In any case. */
  readonly loginName: string;
  readonly password: string;
  /** What whoever sent it calls the password; absent = `password`. */
  readonly passwordField?: string;
  /** Absent = on the server's command line. */
  readonly changedById?: number;
}

export interface ChangePasswordParts {
  readonly database: Database;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  /** That of this process, where there is one; others hear of the change from the database. */
  readonly signIn?: Pick<SignIn, "forgetAll">;
}

/**
 * Gives a user a new password, or his first one; whether the caller may is decided before. The old one
 * is refused from then on, and whoever signed in with it has to do so again; tokens that were made to
 * last go on. Throws `AppError` "validation" with every field at fault: `login`, or what the
 * password is called.
 */
export async function changePassword(
  { database, hasher, clock, signIn }: ChangePasswordParts,
  command: ChangePasswordCommand,
): Promise<void> {
  const fault = checkNewPassword(command.password, command);
  if (fault !== null) throw invalidFields([[command.passwordField ?? "password", fault]]);
  const passwordHash = await hasher.hash(command.password);
  await withTransaction(database, async (tx) => {
    const userId = await findUserId(tx, command.loginName.trim().normalize("NFC"));
    if (userId === null) throw invalidFields([["login", say(userTexts.unknown)]]);
    await storeCredential(tx, { userId, passwordHash, changedAt: clock.now() });
    await deleteSignIns(tx, userId);
    const author = { userId: command.changedById ?? null, at: clock.now() };
    await storeAuditEntries(tx, author, [passwordChange(userId, command.loginName.trim())]);
  });
  signIn?.forgetAll();
}

function passwordChange(userId: number, name: string): AuditChange {
  const fields = [{ field: "password", before: null, after: HIDDEN_VALUE }];
  return { area: "User", key: String(userId), name, action: "Changed", fields };
}
