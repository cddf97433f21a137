import type { TicketBaseStatus } from "../../../contract/enums/ticket.ts";
import type { EnumName } from "../../../contract/enum.ts";
import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";

/** What a ticket is; names that are wishes, or not known, count as active. */
export function baseStatusOf(name: EnumName<typeof TicketBaseStatus>): BaseStatus {
  return Object.hasOwn(baseStatusCodes, name) ? (name as BaseStatus) : "Active";
}
