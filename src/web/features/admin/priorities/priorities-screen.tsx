import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { hasFlag, withFlag } from "../frame/flags.ts";
import { checkPriority } from "./check-priority.ts";
import { addLevel, formatDuration } from "./escalation-levels.ts";
import { closedWeek, copyDay, weekdays } from "./opening-hours.ts";
import { prioritySections } from "./priority-fields.tsx";
import { PriorityPreview } from "./priority-preview.tsx";
import { keyOfPriority, priorityStore, type Priority } from "./priority.ts";

const EXAMPLE_DEADLINE_MINUTES = 8 * 60;

function PriorityNote({ row }: { readonly row: Priority }) {
  const say = useText();
  const parts = [
    row.Deadline === 0
      ? say("preview.noDeadline")
      : say("priorities.deadlineIn", { time: formatDuration(row.Deadline) }),
    ...(hasFlag(row.Flags, "Default") ? [say("priorities.default")] : []),
  ];
  return parts.join(", ");
}

/** Office hours with lunch, a holiday, and one level that tells the owner. */
function example(blank: Priority, name: string): Priority {
  const monday = [
    { Start: "08:00", Stop: "11:30" },
    { Start: "12:00", Stop: "16:00" },
  ];
  return {
    ...blank,
    Name: name,
    Flags: withFlag(blank.Flags, "AlertSchedule", true),
    Deadline: EXAMPLE_DEADLINE_MINUTES,
    Hours: copyDay({ ...closedWeek, Monday: monday }, "Monday", weekdays.slice(1, 5)),
    NonDates: ["0001-12-25T00:00:00"],
    EscalationLevels: addLevel([]),
  };
}

const area: Area<Priority> = {
  name: "priorities",
  auditedAs: "Priority",
  title: "priorities.title",
  add: "priorities.add",
  about: "priorities.about",
  store: priorityStore,
  keyOf: keyOfPriority,
  nameOf: ({ Name }) => Name ?? "",
  Note: PriorityNote,
  isRetired: ({ Status }) => Status === "Deleted",
  usedAs: "ticketpriority",
  sections: prioritySections,
  check: checkPriority,
  example: (blank, say) => example(blank, say("priorities.exampleName")),
  Beside: PriorityPreview,
};

export function PrioritiesScreen() {
  return <AreaFrame area={area} />;
}
