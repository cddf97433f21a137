import { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { EscalationLevel, Priority } from "../../../domain/desk/priority.ts";
import { blankPriorityOn } from "../../../domain/desk/priority/decide-save-priority.ts";
import { deletePriority, savePriority } from "../../usecases/lists/save-priority.ts";
import { presentPriority } from "../presenters/present-priority.ts";
import { defineList } from "./administered-list.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall } from "./list-call.ts";
import { orListError } from "./list-error.ts";
import { priorityInputOf } from "./priority-input.ts";
import { saveRow } from "./save-row.ts";
import { withRowRights } from "./with-row-rights.ts";

/** What the members of a priority and its levels are called. */
export const priorityMemberNames = {
  name: "Name",
  deleted: "Status",
  flags: "Flags",
  sortOrder: "SortOrder",
  deadlineMinutes: "Deadline",
  holidays: "NonDates",
  "weekHours/0": "MonStop",
  "weekHours/1": "TueStop",
  "weekHours/2": "WedStop",
  "weekHours/3": "ThuStop",
  "weekHours/4": "FriStop",
  "weekHours/5": "SatStop",
  "weekHours/6": "SunStop",
  escalationLevels: "EscalationLevels",
  escalationLevelId: "TicketAlertId",
  level: "AlertLevel",
  afterMinutes: "AlertTimeout",
  action: "Action",
  delegateToUserId: "DelegateTo",
  scriptId: "ScriptId",
  emailTo: "EmailTo",
  smsTo: "SmsTo",
} as const;

const levelFields: ReadonlySet<string> = new Set<keyof EscalationLevel>([
  "escalationLevelId",
  "level",
  "afterMinutes",
  "action",
  "delegateToUserId",
  "scriptId",
  "emailTo",
  "smsTo",
]);

/** The same where the priority is a member of a body itself. */
export function priorityMemberNamesIn(member: string): Readonly<Record<string, string>> {
  const names = Object.entries(priorityMemberNames).map(([field, name]) => [
    field,
    levelFields.has(field) ? name : `${member}/${name}`,
  ]);
  return Object.fromEntries(names) as Readonly<Record<string, string>>;
}

/** The priorities, by position. */
export const priorityList = defineList<typeof TicketPriorityEntity>({
  name: "TicketPriority",
  listId: 2,
  carrier: TicketPriorityEntity,
  task: "administerService",
  noun: "priority",
  all: (call, { includeDeleted }) =>
    prioritiesOf(call, { includeDeleted }).map((priority) => present(priority, call)),
  find: (call, id) => {
    const priority = call.presentation.desk.priorities.get(id);
    return priority === undefined ? null : present(priority, call);
  },
  rowOf,
  blank: (call) => present({ ...blankPriorityOn(call.presentation.desk), priorityId: 0 }, call),
  save: async (call, wish) => {
    const saving = {
      inputOf: priorityInputOf,
      store: savePriority,
      names: priorityMemberNames,
      rowOf,
      present,
    };
    return saveRow(call, wish, saving);
  },
  remove: ({ context, caller }, id, conditions) =>
    orListError(deletePriority(context, caller, id, expectedBy(conditions, id)), {
      ...priorityMemberNames,
      deleted: "TicketPriorityId",
    }),
});

export function prioritiesOf(
  { presentation: { desk } }: ListCall,
  { includeDeleted }: { readonly includeDeleted: boolean },
): readonly Priority[] {
  return [...desk.priorities.values()].filter(({ deleted }) => includeDeleted || !deleted);
}

function rowOf({ priorities }: Desk, id: number): Priority | undefined {
  return priorities.get(id);
}

function present(priority: Priority, call: ListCall) {
  const presented = presentPriority(priority, call.presentation);
  return withRowRights(presented, call, { carrier: TicketPriorityEntity, table: "priority" });
}
