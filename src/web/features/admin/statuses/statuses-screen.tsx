import type { TicketStatusEntity } from "../../../../contract/carriers/ticket-status-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { listStore } from "../frame/list-store.ts";
import { DeleteStatus } from "./delete-status.tsx";

export type Status = JsonOf<typeof TicketStatusEntity>;

const { name, check, choice } = fieldsOf<Status>();
const keyOf = ({ TicketStatusId }: Status): number => TicketStatusId;

const baseStatuses = {
  Active: "statuses.active",
  Closed: "statuses.closed",
  Postponed: "statuses.postponed",
  Deleted: "statuses.deleted",
  Merged: "statuses.merged",
  Hidden: "statuses.hidden",
} as const;

function useBaseStatusOptions(): readonly Option[] {
  const say = useText();
  return Object.entries(baseStatuses).map(([value, label]) => ({ value, label: say(label) }));
}

function useTimeCounterOptions(): readonly Option[] {
  const say = useText();
  return [
    { value: "None", label: say("statuses.timeNone") },
    { value: "Internally", label: say("statuses.timeInternally") },
    { value: "Externally", label: say("statuses.timeExternally") },
    { value: "Queue", label: say("statuses.timeQueue") },
  ];
}

function StatusNote({ row }: { readonly row: Status }) {
  const say = useText();
  const base = baseStatuses[row.Status as keyof typeof baseStatuses] as
    | (typeof baseStatuses)[keyof typeof baseStatuses]
    | undefined;
  return [
    base === undefined ? row.Status : say(base),
    ...(row.IsDefault ? [say("statuses.isDefaultShort")] : []),
  ].join(", ");
}

const area: Area<Status> = {
  name: "statuses",
  auditedAs: "Status",
  title: "statuses.title",
  add: "statuses.add",
  about: "statuses.about",
  store: listStore("TicketStatus", keyOf),
  keyOf,
  nameOf: ({ Name }) => Name ?? "",
  Note: StatusNote,
  usedAs: "ticketstatus",
  Retire: DeleteStatus,
  example: (blank, say) => ({
    ...blank,
    Name: say("statuses.exampleName"),
    Status: "Active",
    TimeCounter: "Externally",
  }),
  sections: [
    {
      title: "admin.properties",
      fields: [
        name("Name", "admin.name"),
        choice("Status", "statuses.base", useBaseStatusOptions, {
          hint: "statuses.baseHint",
          isFixed: true,
        }),
        choice("TimeCounter", "statuses.timeCounter", useTimeCounterOptions),
        check("IsDefault", "statuses.isDefault", { hint: "statuses.isDefaultHint" }),
        check("UsedInQueue", "statuses.usedInQueue", { hint: "statuses.usedInQueueHint" }),
        check("NoEmailReopen", "statuses.noEmailReopen"),
      ],
    },
  ],
};

export function StatusesScreen() {
  return <AreaFrame area={area} />;
}
