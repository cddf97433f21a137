import { isAssignable, SYSTEM_USER_ID } from "../../desk/user.ts";
import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/**
 * The owner: nobody, somebody who may own tickets, or whom the category's rules choose. A new ticket
 * for which nothing is said follows the caller's own preference.
 */
export function applyOwner(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const wanted = save.input.owner ?? (save.stored === null ? preferredOwner(save) : undefined);
  if (wanted === undefined || wanted === draft.ownerId) return;
  if (wanted === "automatic") {
    draft.ownerId = save.automaticOwner?.ownerId ?? SYSTEM_USER_ID;
    return;
  }
  if (wanted !== SYSTEM_USER_ID) checkOwner(wanted, save, refuse);
  draft.ownerId = wanted;
}

/** True when the category's rules will be asked for the owner. */
export function wantsAutomaticOwner(
  save: Pick<SaveSituation, "input" | "stored" | "caller">,
): boolean {
  const wanted = save.input.owner ?? (save.stored === null ? preferredOwner(save) : undefined);
  return wanted === "automatic";
}

function preferredOwner({ caller }: Pick<SaveSituation, "caller">): number | "automatic" {
  switch (caller.user.defaultOwner) {
    case "automatic":
      return "automatic";
    case "unassigned":
      return SYSTEM_USER_ID;
    case "self":
      return isAssignable(caller.user) ? caller.user.userId : SYSTEM_USER_ID;
  }
}

function checkOwner(ownerId: number, { desk }: SaveSituation, refuse: Refuse): void {
  const user = desk.users.get(ownerId);
  if (user === undefined) {
    refuse("validation", "owner", { code: "unknownRecord", record: "user", id: ownerId });
  } else if (!isAssignable(user)) {
    refuse("validation", "owner", { code: "notAssignable", id: ownerId });
  }
}
