import { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { TicketType } from "../../../domain/desk/lists.ts";
import {
  blankTicketTypeOn,
  type TicketTypeInput,
} from "../../../domain/desk/ticket-type/decide-save-ticket-type.ts";
import { deleteTicketType, saveTicketType } from "../../usecases/lists/save-ticket-type.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import { presentTicketTypeEntity } from "../presenters/present-lists.ts";
import { defineList } from "./administered-list.ts";
import { given, idGiven, nameGiven } from "./given.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall, RowWish } from "./list-call.ts";
import { orListError } from "./list-error.ts";
import { saveRow, type InputReading, type RowSaving } from "./save-row.ts";
import { withRowRights } from "./with-row-rights.ts";

/** What the members of a ticket type are called. */
export const ticketTypeMemberNames = {
  ticketTypeId: "TicketTypeId",
  name: "Name",
  sortOrder: "Rank",
  tooltip: "Tooltip",
  icon: "Icon",
  defaultStatusId: "DefaultTicketStatus",
  availableStatusIds: "TicketStatuses",
  defaultPriorityId: "DefaultTicketPriority",
  availablePriorityIds: "TicketPriorities",
  replyTemplateId: "ReplyTemplate",
  isDefault: "IsDefault",
  visibleForGroupIds: "VisibleForGroups",
  fromId: "FromTicketTypeId",
  toId: "ToTicketTypeId",
} as const;

/** The ticket types that are not deleted, by position; one that is can still be read by its id. */
export const ticketTypeList = defineList<typeof TicketTypeEntity>({
  name: "TicketType",
  listId: 4,
  carrier: TicketTypeEntity,
  task: "administerService",
  noun: "ticket type",
  all: (call, { includeDeleted }) =>
    [...call.presentation.desk.ticketTypes.values()]
      .filter(({ deleted }) => includeDeleted || !deleted)
      .map((type) => present(type, call)),
  find: (call, id) => {
    const type = call.presentation.desk.ticketTypes.get(id);
    return type === undefined ? null : present(type, call);
  },
  rowOf,
  blank: (call) => {
    const fields = blankTicketTypeOn(call.presentation.desk);
    return present({ ...fields, ticketTypeId: 0, deleted: false }, call);
  },
  save: (call, wish) => saveTicketTypeRow(call, wish, ticketTypeInputOf),
  remove: ({ context, caller }, id, conditions) =>
    orListError(
      deleteTicketType(context, caller, id, expectedBy(conditions, id)),
      ticketTypeMemberNames,
    ),
});

/** Saves a ticket type by a body of any form, of which `inputOf` makes a wish. */
export function saveTicketTypeRow<Body>(
  call: ListCall,
  wish: Omit<RowWish, "body"> & { readonly body: Body },
  inputOf: RowSaving<TicketType, Body, TicketTypeInput, never>["inputOf"],
): Promise<StoredAnswer<Wire<typeof TicketTypeEntity>>> {
  const saving = { inputOf, store: saveTicketType, names: ticketTypeMemberNames, rowOf, present };
  return saveRow(call, wish, saving);
}

type TicketTypeBody = Input<typeof TicketTypeEntity>;

/** What a request body asks a ticket type to be. Absent and null members stay as they are. */
export function ticketTypeInputOf(
  body: TicketTypeBody,
  { stored, language }: InputReading<TicketType>,
): TicketTypeInput {
  return given<TicketTypeInput>({
    name: nameGiven(body.Name, stored?.name, language),
    sortOrder: stored === null && body.Rank === 0 ? undefined : (body.Rank ?? undefined),
    tooltip: nameGiven(body.Tooltip, stored?.tooltip, language),
    icon: body.Icon?.trim(),
    defaultStatusId: idGiven(body.DefaultTicketStatus),
    availableStatusIds: body.TicketStatuses ?? undefined,
    defaultPriorityId: idGiven(body.DefaultTicketPriority),
    availablePriorityIds: body.TicketPriorities ?? undefined,
    replyTemplateId: idGiven(body.ReplyTemplate),
    externalVisible: body.IsExternalVisible ?? undefined,
    isDefault: body.IsDefault ?? undefined,
    showInNew: body.ShowInNew ?? undefined,
    excludeSignature: body.ExcludeSignature ?? undefined,
    excludeEmailRecipients: body.ExcludeEmailRecipients ?? undefined,
    externalAsDefault: body.ExternalAsDefault ?? undefined,
    visibleForGroupIds: body.VisibleForGroups ?? undefined,
    replyForwardNoSignature: body.ReplyForwardNoSignature ?? undefined,
    replyExternalAsDefault: body.ReplyExternalAsDefault ?? undefined,
  });
}

function rowOf({ ticketTypes }: Desk, id: number): TicketType | undefined {
  return ticketTypes.get(id);
}

function present(type: TicketType, call: ListCall) {
  const presented = presentTicketTypeEntity(type, call.presentation);
  return withRowRights(presented, call, { carrier: TicketTypeEntity, table: "ticketType" });
}
