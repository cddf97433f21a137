import type { Caller } from "../../../domain/access/caller.ts";
import { mayAdministerUsers } from "../../../domain/access/user-rights.ts";
import type { Credential } from "../../auth/credential.ts";
import type { PasswordHasher } from "../../auth/password-hasher.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { changePassword } from "../change-password.ts";
import { currentCaller } from "../current-caller.ts";
import { invalidFields } from "../invalid-fields.ts";
import { noUser } from "./user-errors.ts";

export interface SetPasswordParts {
  readonly context: Context;
  readonly hasher: PasswordHasher;
  readonly signIn: SignIn;
}

export interface SetPasswordCommand {
  readonly userId: number;
  readonly password: string;
  /** That of the caller, which he has to know for a new one of his own. */
  readonly currentPassword: string;
  /** Where the call comes from. */
  readonly address: string;
}

/**
 * Gives a user a password, by a general administrator or by himself. Somebody who found a token, or a
 * browser that was left open, must not be able to shut its owner out: so programs may not, and whoever
 * changes his own password has to know the old one. Throws `AppError` "forbidden", "notFound" or
 * "validation" with every member at fault.
 */
export async function setPassword(
  { context, hasher, signIn }: SetPasswordParts,
  { caller, credential }: { readonly caller: Caller; readonly credential: Credential },
  command: SetPasswordCommand,
): Promise<void> {
  const current = currentCaller(caller, context.desk.current());
  const isOwn = command.userId === current.user.userId;
  if (credential.kind !== "password" && credential.kind !== "session") {
    throw new AppError("forbidden", say(userTexts.passwordByProgram));
  }
  if (!isOwn && !mayAdministerUsers(current)) {
    throw new AppError("forbidden", say(userTexts.ownPasswordOnly));
  }
  const user = context.desk.current().users.get(command.userId);
  if (user === undefined || user.deleted) throw noUser();
  if (isOwn) await requirePassword(signIn, user.loginName, command);
  const { database, clock } = context;
  await changePassword(
    { database, hasher, clock, signIn },
    {
      loginName: user.loginName,
      password: command.password,
      passwordField: "Password",
      changedById: current.user.userId,
    },
  );
}

async function requirePassword(
  signIn: SignIn,
  loginName: string,
  { currentPassword, address }: SetPasswordCommand,
): Promise<void> {
  try {
    await signIn.byPassword({ loginName, password: currentPassword }, address);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unauthenticated") throw error;
    throw invalidFields([["CurrentPassword", say(userTexts.currentPasswordWrong)]]);
  }
}
