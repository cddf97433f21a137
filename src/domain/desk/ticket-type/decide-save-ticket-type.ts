import {
  FaultCollector,
  faultOfName,
  faultOfNumber,
  INT32_MAX,
  sameFields,
  SORT_ORDER_MAX,
} from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision, ListFaultReason } from "../list-fault.ts";
import type { TicketType } from "../lists.ts";
import { placeAfter } from "../sort-order.ts";
import { faultOfDefaultStatus } from "../pickable-status.ts";
import { faultOfText } from "../../ticket/save/fault-of-text.ts";
import { isOffered } from "./is-offered.ts";

export type TicketTypeFields = Omit<TicketType, "ticketTypeId" | "deleted">;
export type TicketTypeInput = Partial<TicketTypeFields>;

export interface TicketTypeWrite {
  readonly fields: TicketTypeFields;
  /** It becomes the default, in place of the type that is. */
  readonly takesDefault: boolean;
}

const blankTicketType: TicketTypeFields = {
  name: "",
  tooltip: "",
  icon: "",
  defaultStatusId: 0,
  availableStatusIds: [],
  defaultPriorityId: 0,
  availablePriorityIds: [],
  replyTemplateId: 0,
  externalVisible: false,
  isDefault: false,
  showInNew: true,
  excludeSignature: false,
  excludeEmailRecipients: false,
  externalAsDefault: true,
  replyForwardNoSignature: false,
  replyExternalAsDefault: true,
  visibleForGroupIds: [],
  sortOrder: 0,
};

/** A new ticket type, last in the list. */
export function blankTicketTypeOn({ ticketTypes }: Pick<Desk, "ticketTypes">): TicketTypeFields {
  const live = [...ticketTypes.values()].filter(({ deleted }) => !deleted);
  return { ...blankTicketType, sortOrder: placeAfter(live) };
}

const TEXT_MAX = 4000;
const ICON_MAX = 32;
const ENTRIES_MAX = 1000;

export interface TicketTypeSave {
  /** Null for a new one. */
  readonly stored: TicketType | null;
  readonly input: TicketTypeInput;
  readonly desk: Desk;
  readonly groupIds: ReadonlySet<number>;
}

/** Decides the saving of a ticket type. References are checked where they change. */
export function decideSaveTicketType(save: TicketTypeSave): ListDecision<TicketTypeWrite> {
  const { stored, input } = save;
  const before = stored === null ? blankTicketTypeOn(save.desk) : fieldsOf(stored);
  const fields: TicketTypeFields = { ...before, ...input };
  const collector = new FaultCollector<keyof TicketTypeFields | "ticketTypeId">();
  if (stored?.deleted === true) {
    const id = stored.ticketTypeId;
    collector.add("ticketTypeId", { code: "deletedRecord", record: "ticketType", id });
  }
  checkOwnFields(fields, collector);
  checkReferences(fields, before, { ...save, collector });
  if (before.isDefault && !fields.isDefault) collector.add("isDefault", { code: "defaultNeeded" });
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields, takesDefault: fields.isDefault && !before.isDefault };
}

function fieldsOf(type: TicketType): TicketTypeFields {
  const names = Object.keys(blankTicketType) as (keyof TicketTypeFields)[];
  return Object.fromEntries(names.map((name) => [name, type[name]])) as never;
}

type Collector = FaultCollector<keyof TicketTypeFields | "ticketTypeId">;

function checkOwnFields(fields: TicketTypeFields, collector: Collector): void {
  collector.add("name", faultOfName(fields.name, TEXT_MAX));
  collector.add("tooltip", faultOfText(fields.tooltip, TEXT_MAX));
  collector.add("icon", faultOfText(fields.icon, ICON_MAX));
  collector.add("replyTemplateId", faultOfNumber(fields.replyTemplateId, 0, INT32_MAX));
  collector.add("sortOrder", faultOfNumber(fields.sortOrder, 0, SORT_ORDER_MAX));
}

function checkReferences(
  fields: TicketTypeFields,
  before: TicketTypeFields,
  {
    desk,
    groupIds,
    collector,
  }: Pick<TicketTypeSave, "desk" | "groupIds"> & { readonly collector: Collector },
): void {
  const { defaultStatusId, defaultPriorityId, availableStatusIds, availablePriorityIds } = fields;
  if (defaultStatusId !== before.defaultStatusId) {
    collector.add("defaultStatusId", faultOfDefaultStatus(defaultStatusId, desk));
  }
  if (defaultPriorityId !== before.defaultPriorityId) {
    collector.add("defaultPriorityId", faultOfPriority(defaultPriorityId, desk));
  }
  checkIds(collector, "availableStatusIds", fields, (id) =>
    desk.statuses.has(id) ? null : "status",
  );
  checkIds(collector, "availablePriorityIds", fields, (id) =>
    desk.priorities.has(id) ? null : "priority",
  );
  checkIds(collector, "visibleForGroupIds", fields, (id) =>
    groupIds.has(id) ? null : "userGroup",
  );
  collector.add("defaultStatusId", faultOfChoice(defaultStatusId, availableStatusIds));
  collector.add("defaultPriorityId", faultOfChoice(defaultPriorityId, availablePriorityIds));
}

function faultOfPriority(id: number, { priorities }: Desk): ListFaultReason | null {
  if (id === 0) return null;
  const priority = priorities.get(id);
  if (priority === undefined) return { code: "unknownRecord", record: "priority", id };
  return priority.deleted ? { code: "deletedRecord", record: "priority", id } : null;
}

function checkIds(
  collector: Collector,
  field: "availableStatusIds" | "availablePriorityIds" | "visibleForGroupIds",
  fields: TicketTypeFields,
  missing: (id: number) => "status" | "priority" | "userGroup" | null,
): void {
  const ids = fields[field];
  if (ids.length > ENTRIES_MAX) {
    collector.add(field, { code: "tooMany", maxCount: ENTRIES_MAX, count: ids.length });
    return;
  }
  for (const [place, id] of ids.entries()) {
    const record = missing(id);
    if (record !== null) collector.add([field, place], { code: "unknownRecord", record, id });
    else if (ids.indexOf(id) < place) collector.add([field, place], { code: "repeated" });
  }
}

/** What a new ticket of the type gets has to be among what can be chosen for it. */
function faultOfChoice(id: number, available: readonly number[]): ListFaultReason | null {
  const isAvailable = id === 0 || isOffered(id, available);
  return isAvailable ? null : { code: "notAvailable" };
}

/** Why a ticket type cannot be deleted; null when it can. Tickets of it keep it. */
export function faultOfTicketTypeDeletion(
  type: TicketType,
  { ticketTypes }: Pick<Desk, "ticketTypes">,
): ListFaultReason | null {
  const live = [...ticketTypes.values()].filter(({ deleted }) => !deleted);
  if (live.length === 1 && live[0]?.ticketTypeId === type.ticketTypeId) {
    return { code: "lastOfItsKind" };
  }
  return type.isDefault ? { code: "defaultStays" } : null;
}
