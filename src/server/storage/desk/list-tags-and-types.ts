import type { Tag, TicketType } from "../../../domain/desk/lists.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface TagRow {
  tag_id: number;
  name: string;
  tooltip: string;
  deleted: boolean;
}

const selectTags = defineStatement<TagRow>("select tag_id, name, tooltip, deleted from tag");

interface TicketTypeRow {
  ticket_type_id: number;
  name: string;
  tooltip: string;
  icon: string;
  default_status_id: number | null;
  available_status_ids: number[];
  default_priority_id: number | null;
  available_priority_ids: number[];
  reply_template_id: number;
  external_visible: boolean;
  is_default: boolean;
  show_in_new: boolean;
  exclude_signature: boolean;
  exclude_email_recipients: boolean;
  external_as_default: boolean;
  reply_forward_no_signature: boolean;
  reply_external_as_default: boolean;
  visible_for_group_ids: number[];
  sort_order: number;
  deleted: boolean;
}

const selectTicketTypes = defineStatement<TicketTypeRow>(`
  select ticket_type_id, name, tooltip, icon, default_status_id, available_status_ids,
         default_priority_id, available_priority_ids, reply_template_id, external_visible, is_default,
         show_in_new, exclude_signature, exclude_email_recipients, external_as_default,
         reply_forward_no_signature, reply_external_as_default, visible_for_group_ids, sort_order,
         deleted
    from ticket_type
   order by sort_order, ticket_type_id`);

/** All tags, deleted ones too: tickets keep them. */
export async function listTags(db: Queryable): Promise<Tag[]> {
  const { rows } = await db.query(selectTags);
  return rows.map((row) => ({
    tagId: row.tag_id,
    name: row.name,
    tooltip: row.tooltip,
    deleted: row.deleted,
  }));
}

export async function listTicketTypes(db: Queryable): Promise<TicketType[]> {
  const { rows } = await db.query(selectTicketTypes);
  return rows.map((row) => ({
    ticketTypeId: row.ticket_type_id,
    name: row.name,
    tooltip: row.tooltip,
    icon: row.icon,
    defaultStatusId: row.default_status_id ?? 0,
    availableStatusIds: row.available_status_ids,
    defaultPriorityId: row.default_priority_id ?? 0,
    availablePriorityIds: row.available_priority_ids,
    replyTemplateId: row.reply_template_id,
    externalVisible: row.external_visible,
    isDefault: row.is_default,
    showInNew: row.show_in_new,
    excludeSignature: row.exclude_signature,
    excludeEmailRecipients: row.exclude_email_recipients,
    externalAsDefault: row.external_as_default,
    replyForwardNoSignature: row.reply_forward_no_signature,
    replyExternalAsDefault: row.reply_external_as_default,
    visibleForGroupIds: row.visible_for_group_ids,
    sortOrder: row.sort_order,
    deleted: row.deleted,
  }));
}
