import type { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Category } from "../../../domain/desk/category.ts";
import type { CategoryInput } from "../../../domain/desk/category/decide-save-category.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { closingStatusOf } from "../presenters/present-category.ts";
import type { InputReading } from "./save-row.ts";
import { given, idGiven, nameGiven } from "./given.ts";
import { userOfServiceId } from "./user-of-service-id.ts";

type CategoryBody = Input<typeof TicketCategoryEntity>;

/** What a request body asks a category to be. Absent and null members stay as they are. */
export function categoryInputOf(
  body: CategoryBody,
  { stored, desk, language, faults }: InputReading<Category>,
): CategoryInput {
  return given<CategoryInput>({
    parentId: idGiven(body.ParentId),
    name: nameGiven(body.Name, stored?.name, language),
    masterUserId: userOfServiceId(body.CategoryMaster, desk, (fault) =>
      faults.set("CategoryMaster", fault),
    ),
    flags: body.Flags ?? undefined,
    assignmentMethod: body.DelegateMethod ?? undefined,
    externalName: nameGiven(body.ExternalName, stored?.externalName, language),
    assignmentLagMinutes:
      typeof body.AssignmentLag === "number" ? Math.max(-1, body.AssignmentLag) : undefined,
    replyTemplateId: idGiven(body.ReplyTemplate),
    notificationEmail: body.NotificationEmail?.trim(),
    defaultTicketStatusId: defaultStatus(
      { row: body.DefaultTicketStatus, closing: body.ClosingStatus },
      { storedId: stored?.defaultTicketStatusId ?? 0, desk },
    ),
    defaultMessageStatusId: defaultStatus(
      { row: body.DefaultMessageStatus, closing: body.MsgClosingStatus },
      { storedId: stored?.defaultMessageStatusId ?? 0, desk },
    ),
  });
}

/**
 * A default status comes as a row and, more coarsely, as its base status. What differs from what is stored
 * is what the caller changed; where both do, the row says more. Null for the row means none.
 */
function defaultStatus(
  sent: {
    readonly row: CategoryBody["DefaultTicketStatus"];
    readonly closing: CategoryBody["ClosingStatus"];
  },
  { storedId, desk }: { readonly storedId: number; readonly desk: Desk },
): number | undefined {
  const { row, closing } = sent;
  const rowId = row === null ? 0 : idGiven(row?.TicketStatusId);
  if (rowId !== undefined && rowId !== storedId) return rowId;
  if (closing === null || closing === undefined) return rowId;
  if (closing === closingStatusOf(desk.statuses.get(storedId))) return rowId;
  return closing === "UserDefined" ? 0 : desk.settings.defaultStatusIds[closing];
}
