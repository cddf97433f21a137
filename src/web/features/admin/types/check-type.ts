import type { Say } from "../../../lib/i18n/use-text.ts";
import type { Faults } from "../frame/area.ts";
import type { TicketType } from "./types-screen.tsx";

/** A type that limits what can be chosen has to say what is chosen when nobody does. */
export function checkType(draft: TicketType, _rows: readonly TicketType[], say: Say): Faults {
  const faults = new Map<string, string>();
  const { Name, TicketStatuses, DefaultTicketStatus, TicketPriorities, DefaultTicketPriority } =
    draft;
  if ((Name ?? "").trim() === "") faults.set("Name", say("admin.fillIn"));
  if (lacksDefault(TicketStatuses, DefaultTicketStatus)) {
    faults.set("DefaultTicketStatus", say("types.chooseDefault"));
  }
  if (lacksDefault(TicketPriorities, DefaultTicketPriority)) {
    faults.set("DefaultTicketPriority", say("types.chooseDefault"));
  }
  return faults;
}

const lacksDefault = (offered: readonly number[], id: number): boolean =>
  offered.length > 0 && !offered.includes(id);
