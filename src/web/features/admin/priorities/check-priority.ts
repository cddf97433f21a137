import type { Say } from "../../../lib/i18n/use-text.ts";
import type { Faults } from "../frame/area.ts";
import { DELEGATE, hasAction } from "./escalation-levels.ts";
import { faultOfDay, weekdays } from "./opening-hours.ts";
import type { Priority } from "./priority.ts";

/** What can be told without the server: an empty name, hours that are none, nobody to delegate to. */
export function checkPriority(draft: Priority, _rows: readonly Priority[], say: Say): Faults {
  const faults = new Map<string, string>();
  if ((draft.Name ?? "").trim() === "") faults.set("Name", say("admin.fillIn"));
  const fault = weekdays.map((day) => faultOfDay(draft.Hours[day])).find((each) => each !== null);
  if (fault !== undefined) faults.set("Hours", say(`hours.${fault.fault}`));
  for (const [place, level] of draft.EscalationLevels.entries()) {
    if (hasAction(level, DELEGATE) && level.DelegateTo === 0) {
      faults.set(`EscalationLevels/${String(place)}/DelegateTo`, say("levels.chooseOwner"));
    }
  }
  return faults;
}
