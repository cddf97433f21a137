import { customFieldTypeCodes } from "../../../domain/desk/custom-field.ts";
import { baseStatusCodes, timeCounterCodes } from "../../../domain/desk/status.ts";
import { foldTagName } from "../../../domain/ticket/save/tag-names.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { demoCustomFields } from "../catalogue/custom-fields.ts";
import { demoStatuses } from "../catalogue/statuses.ts";
import { demoTags, tagTooltips } from "../catalogue/tags.ts";
import { demoTicketTypes } from "../catalogue/ticket-types.ts";
import { insertNumberedRows, insertRows } from "./insert-rows.ts";

const SEEDED_STATUSES = 6;

export async function storeStatuses(tx: Transaction): Promise<void> {
  const ids = await insertNumberedRows(
    tx,
    { table: "ticket_status", key: "status_id" },
    demoStatuses.map((status, index) => ({
      name: status.name,
      base_status: baseStatusCodes[status.baseStatus],
      time_counter: timeCounterCodes[status.timeCounter],
      used_in_queue: status.usedInQueue,
      sort_order: SEEDED_STATUSES + index + 1,
    })),
  );
  const queueIds = ids.filter((_, index) => demoStatuses[index]?.usedInQueue);
  await tx.query(
    `insert into setting (name, value) values ('QueueTicketStatuses', $1)
     on conflict (name) do update set value = excluded.value`,
    [queueIds.join(",")],
  );
}

export async function storeTicketTypes(tx: Transaction): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "ticket_type", key: "ticket_type_id" },
    demoTicketTypes.map(({ name, icon, externalAsDefault }, index) => ({
      name,
      icon,
      external_as_default: externalAsDefault,
      sort_order: index + 1,
    })),
  );
}

export async function storeTags(tx: Transaction): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "tag", key: "tag_id" },
    demoTags.map((name) => ({
      name,
      folded_name: foldTagName(name),
      tooltip: tagTooltips[name] ?? "",
    })),
  );
}

export async function storeCustomFields(tx: Transaction): Promise<void> {
  await insertRows(
    tx,
    "custom_field",
    demoCustomFields.map((field, index) => ({
      key: field.key,
      label: field.label,
      type: customFieldTypeCodes[field.type],
      read_only: field.readOnly ?? false,
      external: field.external ?? false,
      default_value: field.defaultValue ?? null,
      max_length: field.maxLength ?? 0,
      options: field.options ?? [],
      rank: index + 1,
    })),
  );
}
