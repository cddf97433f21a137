import { accessToTicket } from "../../access/access-to-ticket.ts";
import { savePermission, ticketStateOf } from "../../access/save-permission.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import type { MessageChangeSituation, RefusedChange } from "./message-change-situation.ts";

/** Why the caller may not edit the ticket; null when he may. */
export function refuseEditing({
  ticket,
  caller,
  desk,
}: Pick<MessageChangeSituation, "ticket" | "caller" | "desk">): RefusedChange | null {
  const access = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
  switch (savePermission(access, ticketStateOf(ticket))) {
    case "merged":
      return { kind: "merged", intoTicketId: ticket.mergedIntoTicketId };
    case "noEditAccess":
      return { kind: "noEditAccess" };
    case "granted":
      return null;
  }
}
