import { callerOf, type Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { maySignIn } from "./may-sign-in.ts";

const byDesk = new WeakMap<Desk, Map<number, Caller>>();

/**
 * The user as a caller, made once for each copy of the desk; null when there is no such user or he may
 * not sign in.
 */
export function findCaller(desk: Desk, userId: number): Caller | null {
  const known = byDesk.get(desk) ?? new Map<number, Caller>();
  byDesk.set(desk, known);
  const user = desk.users.get(userId);
  if (user === undefined) return null;
  const caller = known.get(userId) ?? callerOf(user, desk);
  known.set(userId, caller);
  return maySignIn(caller) ? caller : null;
}
