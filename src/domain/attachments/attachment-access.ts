import { accessAllows, accessToTicket } from "../access/access-to-ticket.ts";
import type { Caller } from "../access/caller.ts";
import { may } from "../access/desk-task.ts";
import type { Desk } from "../desk/desk.ts";
import { categoryOf } from "../ticket/save/find-on-desk.ts";
import type { PlacedAttachment } from "./attachment.ts";

type Placed = Pick<PlacedAttachment, "createdById" | "tickets">;

/** Whoever may read a message that it hangs on; before it hangs on any, whoever made it. */
export function mayReadAttachment(caller: Caller, desk: Desk, attachment: Placed): boolean {
  if (attachment.tickets.length === 0) return isOwn(caller, attachment);
  return attachment.tickets.some((ticket) => {
    const access = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
    return accessAllows(access, "read");
  });
}

/** On a message it is part of the record; before that, whoever made it does with it as he likes. */
export function mayChangeAttachment(caller: Caller, attachment: Placed): boolean {
  return attachment.tickets.length === 0
    ? isOwn(caller, attachment)
    : may(caller, "changeMessages");
}

function isOwn({ user }: Caller, { createdById }: Placed): boolean {
  return createdById === user.userId;
}
