import { hasServiceLogin, isAdministrator, type Caller } from "./caller.ts";
import { fullRight, recordRight, type TableRight } from "./table-right.ts";

/** Whoever registers tickets registers who they are about: it takes an account that works on tickets. */
export function mayWriteCustomers(caller: Caller): boolean {
  return caller.role.isSystem || isAdministrator(caller) || hasServiceLogin(caller);
}

/** Tickets lose nobody by accident: deleting is for administrators, as it is with tickets. */
export function mayDeleteCustomers(caller: Caller): boolean {
  return isAdministrator(caller);
}

/** What may be done with a person or a company as a row. */
export function customerTableRight(caller: Caller, state: "new" | "stored"): TableRight {
  return mayDeleteCustomers(caller) && state === "stored"
    ? fullRight
    : recordRight(mayWriteCustomers(caller));
}
