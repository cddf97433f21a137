import { callerOf, type Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { AppError } from "../errors.ts";

/** The caller by a newer state of the desk: rights may have gone since the request was let in. */
export function currentCaller(caller: Caller, desk: Desk): Caller {
  const user = desk.users.get(caller.user.userId);
  if (user === undefined || user.deleted) {
    throw new AppError("unauthenticated", "The sign-in is no longer valid.");
  }
  return user === caller.user ? caller : callerOf(user, desk);
}
