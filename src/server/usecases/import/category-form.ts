import { assignmentMethodCodes } from "../../../domain/desk/category.ts";
import { localReference, localTemplateId, type RecordForm } from "./record-form.ts";

/** Those above it are stored before. */
export const categoryForm: RecordForm<"category"> = {
  kind: "category",
  sourceId: ({ categoryId }) => categoryId,
  traits: ({ fullName }) => ({ name: fullName }),
  row: (category, run) => ({
    parent_id: localReference(run, "category", category.parentId),
    name: category.name,
    full_name: category.fullName,
    master_user_id: localReference(run, "user", category.masterUserId),
    flags: category.flags,
    assignment_method: assignmentMethodCodes[category.assignmentMethod],
    external_name: category.externalName,
    assignment_lag_minutes: category.assignmentLagMinutes,
    reply_template_id: localTemplateId(category.replyTemplateId),
    notification_email: category.notificationEmail,
    default_ticket_status_id: localReference(run, "status", category.defaultTicketStatusId),
    default_message_status_id: localReference(run, "status", category.defaultMessageStatusId),
  }),
};
