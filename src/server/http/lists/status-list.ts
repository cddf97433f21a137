import { TicketStatusEntity } from "../../../contract/carriers/ticket-status-entity.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Input } from "../../../contract/input.ts";
import {
  baseStatusCodes,
  type BaseStatus,
  type TicketStatus,
} from "../../../domain/desk/status.ts";
import { blankStatus, type StatusInput } from "../../../domain/desk/status/decide-save-status.ts";
import { listFaultTexts } from "../../texts/list-fault-texts.ts";
import { say } from "../../texts/text.ts";
import { deleteStatus, saveStatus } from "../../usecases/lists/save-status.ts";
import { presentStatus } from "../presenters/present-status.ts";
import { defineList } from "./administered-list.ts";
import { given, nameGiven } from "./given.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall } from "./list-call.ts";
import { orListError } from "./list-error.ts";
import { saveRow, type InputReading } from "./save-row.ts";
import { withRowRights } from "./with-row-rights.ts";

/** What the members of a status are called. */
export const statusMemberNames = {
  statusId: "TicketStatusId",
  name: "Name",
  baseStatus: "Status",
  isDefault: "IsDefault",
  fromId: "FromTicketStatusId",
  toId: "ToTicketStatusId",
} as const;

/** The statuses that are not deleted, by position; one that is can still be read by its id. */
export const statusList = defineList<typeof TicketStatusEntity>({
  name: "TicketStatus",
  listId: 3,
  carrier: TicketStatusEntity,
  task: "administerService",
  noun: "status",
  all: (call, { includeDeleted }) =>
    [...call.presentation.desk.statuses.values()]
      .filter(({ deleted }) => includeDeleted || !deleted)
      .map((status) => present(status, call)),
  find: (call, id) => {
    const status = call.presentation.desk.statuses.get(id);
    return status === undefined ? null : present(status, call);
  },
  rowOf,
  blank: (call) => present({ ...blankStatus, statusId: 0, sortOrder: 0, deleted: false }, call),
  save: async (call, wish) => {
    const saving = {
      inputOf: statusInputOf,
      store: saveStatus,
      names: statusMemberNames,
      rowOf,
      present,
    };
    return saveRow(call, wish, saving);
  },
  remove: ({ context, caller }, id, conditions) =>
    orListError(deleteStatus(context, caller, id, expectedBy(conditions, id)), statusMemberNames),
});

type StatusBody = Input<typeof TicketStatusEntity>;

function statusInputOf(
  body: StatusBody,
  { stored, language, faults }: InputReading<TicketStatus>,
): StatusInput {
  const { Status } = body;
  const isStored =
    Status === null || Status === undefined || Object.hasOwn(baseStatusCodes, Status);
  // The other names of the enumeration only say for how long to postpone.
  if (!isStored) faults.set("Status", say(listFaultTexts.baseStatusUnknown));
  return given<StatusInput>({
    name: nameGiven(body.Name, stored?.name, language),
    baseStatus: isStored ? ((Status ?? undefined) as BaseStatus | undefined) : undefined,
    timeCounter: body.TimeCounter ?? undefined,
    noEmailReopen: body.NoEmailReopen ?? undefined,
    isDefault: body.IsDefault ?? undefined,
    usedInQueue: body.UsedInQueue ?? undefined,
  });
}

function rowOf({ statuses }: Desk, id: number): TicketStatus | undefined {
  return statuses.get(id);
}

function present(status: TicketStatus, call: ListCall) {
  const presented = presentStatus(status, call.presentation);
  return withRowRights(presented, call, { carrier: TicketStatusEntity, table: "status" });
}
