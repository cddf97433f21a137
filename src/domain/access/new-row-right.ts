import { hasServiceLogin, type Caller } from "./caller.ts";
import { mayWriteCustomers } from "./customer-rights.ts";
import { may } from "./desk-task.ts";
import { recordRight, type TableRight } from "./table-right.ts";
import { mayAdministerUsers } from "./user-rights.ts";

const worksOnTickets = (caller: Caller): boolean => caller.role.isSystem || hasServiceLogin(caller);
const administersService = (caller: Caller): boolean => may(caller, "administerService");

/** Who may make rows of each table, by its published name. */
const makers: Readonly<Record<string, (caller: Caller) => boolean>> = {
  ticket: worksOnTickets,
  ej_message: worksOnTickets,
  attachment: worksOnTickets,
  person: mayWriteCustomers,
  contact: mayWriteCustomers,
  associate: mayAdministerUsers,
  ejuser: mayAdministerUsers,
  ej_category: (caller) => may(caller, "administerCategories"),
  ticket_priority: administersService,
  ticket_status: administersService,
  ticket_type: administersService,
};

/** What a caller may do with a row that he would make; with those of unknown tables, nothing. */
export function newRowRight(caller: Caller, table: string): TableRight {
  const mayMake = Object.hasOwn(makers, table) ? makers[table] : undefined;
  if (mayMake === undefined) return { mask: 0, reason: "noAccess" };
  return recordRight(mayMake(caller));
}
