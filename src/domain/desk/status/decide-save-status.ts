import { FaultCollector, faultOfName, sameFields } from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision, ListFaultReason } from "../list-fault.ts";
import type { TicketStatus } from "../status.ts";

export type StatusFields = Omit<TicketStatus, "statusId" | "deleted" | "sortOrder">;
export type StatusInput = Partial<StatusFields>;

export interface StatusWrite {
  readonly fields: StatusFields;
  /** It becomes the default of its base status, in place of the row that is. */
  readonly takesDefault: boolean;
}

export const blankStatus: StatusFields = {
  name: "",
  baseStatus: "Active",
  timeCounter: "None",
  noEmailReopen: false,
  isDefault: false,
  usedInQueue: false,
};

const NAME_MAX = 255;

export interface StatusSave {
  /** Null for a new one. */
  readonly stored: TicketStatus | null;
  readonly input: StatusInput;
  readonly desk: Desk;
}

/**
 * Decides the saving of a status. Its base status stays what it was made with, because tickets are in
 * it; the default of a base status passes on only by making another row the default.
 */
export function decideSaveStatus({ stored, input, desk }: StatusSave): ListDecision<StatusWrite> {
  const before = stored === null ? blankStatus : fieldsOf(stored, desk);
  const fields: StatusFields = { ...before, ...input };
  const collector = new FaultCollector<keyof StatusFields | "statusId">();
  if (stored?.deleted === true) {
    collector.add("statusId", { code: "deletedRecord", record: "status", id: stored.statusId });
  }
  collector.add("name", faultOfName(fields.name, NAME_MAX));
  if (stored !== null && fields.baseStatus !== stored.baseStatus) {
    collector.add("baseStatus", { code: "baseStatusStays" });
  }
  if (before.isDefault && !fields.isDefault) collector.add("isDefault", { code: "defaultNeeded" });
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields, takesDefault: fields.isDefault && !before.isDefault };
}

function fieldsOf(status: TicketStatus, desk: Desk): StatusFields {
  const names = Object.keys(blankStatus) as (keyof StatusFields)[];
  const fields = Object.fromEntries(names.map((name) => [name, status[name]])) as never;
  return { ...(fields as StatusFields), isDefault: isDefaultStatus(status, desk) };
}

/** Whether the row stands for its base status where only that is known. */
function isDefaultStatus({ statusId, baseStatus }: TicketStatus, { settings }: Desk): boolean {
  return settings.defaultStatusIds[baseStatus] === statusId;
}

/** Why a status cannot be deleted; null when it can. */
export function faultOfStatusDeletion(
  status: TicketStatus,
  { desk, holdsTickets }: { readonly desk: Desk; readonly holdsTickets: boolean },
): ListFaultReason | null {
  if (isDefaultStatus(status, desk)) return { code: "defaultStays" };
  const others = [...desk.statuses.values()].filter(
    ({ statusId, baseStatus, deleted }) =>
      !deleted && baseStatus === status.baseStatus && statusId !== status.statusId,
  );
  if (others.length === 0) return { code: "lastOfItsKind" };
  return holdsTickets ? { code: "holdsTickets" } : null;
}
