import type { TicketTypeWrite } from "../../../domain/desk/ticket-type/decide-save-ticket-type.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const columns = [
  "name",
  "tooltip",
  "icon",
  "default_status_id",
  "available_status_ids",
  "default_priority_id",
  "available_priority_ids",
  "reply_template_id",
  "external_visible",
  "is_default",
  "show_in_new",
  "exclude_signature",
  "exclude_email_recipients",
  "external_as_default",
  "reply_forward_no_signature",
  "reply_external_as_default",
  "visible_for_group_ids",
  "sort_order",
];

const insertType = defineStatement<{ ticket_type_id: number }>(`
  insert into ticket_type (${columns.join(", ")})
  values (${columns.map((_, place) => `$${place + 1}`).join(", ")})
  returning ticket_type_id`);

const updateType = defineStatement<{ ticket_type_id: number }>(`
  update ticket_type set ${columns.map((column, place) => `${column} = $${place + 1}`).join(", ")}
   where ticket_type_id = $${columns.length + 1}
  returning ticket_type_id`);

const clearDefault = defineStatement(
  "update ticket_type set is_default = false where is_default and ticket_type_id <> $1",
);

/** Stores a ticket type, as the default where it becomes that; 0 makes a new one. Returns its id. */
export async function storeTicketType(
  db: Queryable,
  ticketTypeId: number,
  { fields, takesDefault }: TicketTypeWrite,
): Promise<number> {
  const parameters = columnsOf(fields);
  const isNew = ticketTypeId === 0;
  const { rows } = isNew
    ? await db.query(insertType, parameters)
    : await db.query(updateType, [...parameters, ticketTypeId]);
  const id = rows[0]?.ticket_type_id ?? ticketTypeId;
  if (takesDefault) await db.query(clearDefault, [id]);
  return id;
}

function columnsOf(fields: TicketTypeWrite["fields"]): Parameter[] {
  return [
    fields.name,
    fields.tooltip,
    fields.icon,
    fields.defaultStatusId || null,
    fields.availableStatusIds,
    fields.defaultPriorityId || null,
    fields.availablePriorityIds,
    fields.replyTemplateId,
    fields.externalVisible,
    fields.isDefault,
    fields.showInNew,
    fields.excludeSignature,
    fields.excludeEmailRecipients,
    fields.externalAsDefault,
    fields.replyForwardNoSignature,
    fields.replyExternalAsDefault,
    fields.visibleForGroupIds,
    fields.sortOrder,
  ];
}

const markDeleted = defineStatement(
  "update ticket_type set deleted = true where ticket_type_id = $1 and not deleted",
);

/** Marks a type as deleted: nothing offers it any more, and tickets of it keep it. */
export async function markTicketTypeDeleted(db: Queryable, ticketTypeId: number): Promise<void> {
  await db.query(markDeleted, [ticketTypeId]);
}

const replaceInRelations = ["source_ticket_type_ids", "destination_ticket_type_ids"].map((column) =>
  defineStatement(`
    update ticket_relation_definition
       set ${column} = array_replace(array_remove(${column}, $2), $1, $2)
     where $1 = any(${column})`),
);

/** Relations between tickets of a type are relations between tickets of another. */
export async function replaceTicketTypeReferences(
  db: Queryable,
  fromId: number,
  toId: number,
): Promise<void> {
  for (const statement of replaceInRelations) await db.query(statement, [fromId, toId]);
}
