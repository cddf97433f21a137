import { callerOf, type Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { maySignIn } from "../auth/may-sign-in.ts";
import { AppError } from "../errors.ts";
import { signInTexts } from "../texts/sign-in-texts.ts";
import { say } from "../texts/text.ts";

/** The caller by a newer state of the desk: rights may have gone since the request was let in. */
export function currentCaller(caller: Caller, desk: Desk): Caller {
  const user = desk.users.get(caller.user.userId);
  const current = user === undefined || user === caller.user ? caller : callerOf(user, desk);
  if (user === undefined || !maySignIn(current)) {
    throw new AppError("unauthenticated", say(signInTexts.noLongerValid));
  }
  return current;
}
