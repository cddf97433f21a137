import type { CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import { fillIn } from "../fill-in.ts";
import { DAY } from "./office-hours.ts";
import type { Story } from "./story.ts";

const FILLED_SHARE = 0.36;

/** Custom fields that are known from the start, on about every third ticket. */
export function planCustomFields(story: Story): Pick<TicketInput, "customFields"> {
  const { draws, scenario } = story;
  if (!draws.chance(FILLED_SHARE)) return {};
  const hardware = scenario.category.includes("Hardware");
  const values = hardware ? deviceFields(story) : generalFields(story);
  return { customFields: new Map(Object.entries(values)) };
}

/** What is known of a problem when it is settled. */
export function planClosingFields({
  scenario,
  texts,
  words,
}: Story): Pick<TicketInput, "customFields"> {
  if (scenario.type !== "Problem") return {};
  return { customFields: new Map([["x_root_cause", fillIn(texts.resolution, words)]]) };
}

function deviceFields({ draws, words, at }: Story): Record<string, CustomFieldValue> {
  const onSite = draws.chance(0.4);
  return {
    x_building: draws.whole(1, 4),
    x_serial: words["serial"] ?? null,
    x_warranty_until: calendarDate(at + draws.whole(-200, 900) * DAY),
    x_operating_system: draws.pick(["Workstation 11", "Workstation 10"]),
    x_on_site: onSite,
    ...(onSite && {
      x_visit_at: Math.floor(at / DAY) * DAY + draws.whole(2, 9) * DAY + 9 * 3600,
      x_travel_time: draws.whole(2, 18) * 300,
      x_cost: draws.whole(40, 480) + 0.5,
    }),
  };
}

function generalFields({ draws }: Story): Record<string, CustomFieldValue> {
  return {
    x_building: draws.whole(1, 4),
    x_affected_users: draws.whole(1, 25),
    ...(draws.chance(0.3) && { x_call_back_at: draws.whole(32, 66) * 15 }),
    ...(draws.chance(0.3) && { x_cost: draws.whole(50, 2000) }),
  };
}

function calendarDate(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10);
}
