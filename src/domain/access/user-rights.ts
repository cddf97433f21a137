import { hasRight, isAdministrator, type Caller } from "./caller.ts";
import { fullRight, recordRight, type TableRight } from "./table-right.ts";

/** Whoever gives roles can give himself every one, so no lesser administrator may. */
export function mayAdministerUsers(caller: Caller): boolean {
  return hasRight(caller, "GeneralAdministrator");
}

/** Whether somebody is there he says himself; whoever runs the desk may say it for him. */
export function maySetPresence(caller: Caller, userId: number): boolean {
  return caller.user.userId === userId || isAdministrator(caller);
}

/** What may be done with a user as a row. */
export function userTableRight(caller: Caller, state: "new" | "stored"): TableRight {
  const mayChange = mayAdministerUsers(caller);
  return mayChange && state === "stored" ? fullRight : recordRight(mayChange);
}
