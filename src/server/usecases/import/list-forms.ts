import { baseStatusCodes, timeCounterCodes } from "../../../domain/desk/status.ts";
import { foldTagName } from "../../../domain/ticket/save/tag-names.ts";
import { takeDefaultStatus, takeDefaultType } from "../../storage/import/take-default.ts";
import { localReference, localTemplateId, type RecordForm } from "./record-form.ts";

export const userGroupForm: RecordForm<"userGroup"> = {
  kind: "userGroup",
  sourceId: ({ groupId }) => groupId,
  traits: ({ name }) => ({ name }),
  row: ({ name, sortOrder }) => ({ name, sort_order: sortOrder }),
};

export const statusForm: RecordForm<"status"> = {
  kind: "status",
  sourceId: ({ statusId }) => statusId,
  traits: ({ name, baseStatus }) => ({ name, baseStatus: baseStatusCodes[baseStatus] }),
  row: (status) => ({
    name: status.name,
    base_status: baseStatusCodes[status.baseStatus],
    time_counter: timeCounterCodes[status.timeCounter],
    no_email_reopen: status.noEmailReopen,
    is_default: false,
    used_in_queue: status.usedInQueue,
    sort_order: status.sortOrder,
    deleted: status.deleted,
  }),
  async after(tx, { record, localId, takesDefault }) {
    if (takesDefault && record.isDefault) await takeDefaultStatus(tx, localId, record.baseStatus);
  },
};

export const ticketTypeForm: RecordForm<"ticketType"> = {
  kind: "ticketType",
  sourceId: ({ ticketTypeId }) => ticketTypeId,
  traits: ({ name }) => ({ name }),
  row: (type, run) => ({
    name: type.name,
    tooltip: type.tooltip,
    icon: type.icon,
    default_status_id: localReference(run, "status", type.defaultStatusId),
    available_status_ids: type.availableStatusIds.flatMap((id) => run.find("status", id) ?? []),
    default_priority_id: localReference(run, "priority", type.defaultPriorityId),
    available_priority_ids: type.availablePriorityIds.flatMap(
      (id) => run.find("priority", id) ?? [],
    ),
    reply_template_id: localTemplateId(type.replyTemplateId),
    external_visible: type.externalVisible,
    is_default: false,
    show_in_new: type.showInNew,
    exclude_signature: type.excludeSignature,
    exclude_email_recipients: type.excludeEmailRecipients,
    external_as_default: type.externalAsDefault,
    reply_forward_no_signature: type.replyForwardNoSignature,
    reply_external_as_default: type.replyExternalAsDefault,
    visible_for_group_ids: type.visibleForGroupIds.flatMap((id) => run.find("userGroup", id) ?? []),
    sort_order: type.sortOrder,
    deleted: type.deleted,
  }),
  async after(tx, { record, localId, takesDefault }) {
    if (takesDefault && record.isDefault) await takeDefaultType(tx, localId);
  },
};

export const tagForm: RecordForm<"tag"> = {
  kind: "tag",
  sourceId: ({ tagId }) => tagId,
  traits: ({ name }) => ({ name: foldTagName(name) }),
  row: ({ name, tooltip, deleted }) => ({
    name,
    folded_name: foldTagName(name),
    tooltip,
    deleted,
  }),
};
