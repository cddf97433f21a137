import { Field } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { AreaField, AreaSection, FieldProps } from "../frame/area.ts";
import { fieldsOf } from "../frame/fields.tsx";
import { faultOf } from "../frame/fault-of.ts";
import { DurationInput } from "./duration-input.tsx";
import { formatDuration } from "./escalation-levels.ts";
import { EventsControl, EventsValue, eventMembers } from "./events-control.tsx";
import { HolidaysControl, HolidaysValue } from "./holidays-control.tsx";
import { HoursControl, HoursValue } from "./hours-control.tsx";
import { LevelsControl, LevelsValue } from "./levels-control.tsx";
import type { Priority } from "./priority.ts";

const { name, flag } = fieldsOf<Priority>();

/** A field with a control of its own, made of the members that it sets. */
function own(
  members: AreaField<Priority>["members"],
  field: Pick<AreaField<Priority>, "label" | "Control" | "Value">,
): AreaField<Priority> {
  const pick = (row: Priority): Partial<Priority> =>
    Object.fromEntries(members.map((member) => [member, row[member]]));
  return { id: members[0] ?? "", members, valueOf: pick, carry: pick, ...field };
}

function DeadlineControl({ draft, change, faults }: FieldProps<Priority>) {
  const say = useText();
  return (
    <Field
      label={say("priorities.deadline")}
      hint={say("priorities.deadlineHint")}
      fault={faultOf(faults, "Deadline")}
    >
      {(control) => (
        <DurationInput
          control={control}
          minutes={draft.Deadline}
          onChange={(minutes) => change({ Deadline: minutes })}
        />
      )}
    </Field>
  );
}

export const prioritySections: readonly AreaSection<Priority>[] = [
  {
    title: "admin.properties",
    fields: [
      name("Name", "admin.name"),
      flag("Flags", "Default", "priorities.isDefault", { hint: "priorities.isDefaultHint" }),
      flag("Flags", "External", "priorities.isExternal"),
      own(["Deadline"], {
        label: "priorities.deadline",
        Control: DeadlineControl,
        Value: ({ row }) => formatDuration(row.Deadline),
      }),
    ],
  },
  {
    title: "hours.title",
    fields: [
      own(["Hours"], { label: "hours.label", Control: HoursControl, Value: HoursValue }),
      own(["NonDates"], {
        label: "hours.holidays",
        Control: HolidaysControl,
        Value: HolidaysValue,
      }),
    ],
  },
  {
    title: "levels.title",
    fields: [
      own(["EscalationLevels"], {
        label: "levels.title",
        Control: LevelsControl,
        Value: LevelsValue,
      }),
      flag("Flags", "AlertSchedule", "levels.inHours", { hint: "levels.inHoursHint" }),
      own(eventMembers, { label: "levels.events", Control: EventsControl, Value: EventsValue }),
    ],
  },
];
