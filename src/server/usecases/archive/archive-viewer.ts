import type { Caller } from "../../../domain/access/caller.ts";
import { visibleTickets } from "../../../domain/archive/visible-tickets.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Context } from "../../context.ts";
import type { ArchiveViewer } from "../../storage/archive/archive-source.ts";

/** What a caller may see of the tickets in lists, by the desk as it is. */
export function archiveViewer(context: Context, caller: Caller, desk: Desk): ArchiveViewer {
  return {
    userId: caller.user.userId,
    listable: visibleTickets(caller, desk, "list"),
    readable: visibleTickets(caller, desk, "read"),
    now: context.clock.now(),
  };
}
