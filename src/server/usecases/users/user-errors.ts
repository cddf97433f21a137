import { mayAdministerUsers } from "../../../domain/access/user-rights.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { UserRefusal } from "../../../domain/users/decide-save-user.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";

/** A user who cannot be stored as wished; says everything wrong with him. */
export class UserRefusedError extends Error {
  override readonly name = "UserRefusedError";
  readonly refusals: readonly UserRefusal[];

  constructor(refusals: readonly UserRefusal[]) {
    super("the user was refused");
    this.refusals = refusals;
  }
}

export function requireUserAdministrator(caller: Caller): void {
  if (!mayAdministerUsers(caller)) {
    throw new AppError("forbidden", say(userTexts.administratorsOnly));
  }
}

export function noUser(): AppError {
  return new AppError("notFound", say(userTexts.unknown));
}
