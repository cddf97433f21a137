import type { Desk } from "./desk.ts";
import type { ListFaultReason } from "./list-fault.ts";
import type { BaseStatus } from "./status.ts";

const pickable: ReadonlySet<BaseStatus> = new Set(["Active", "Closed", "Postponed"]);

/** Why a row cannot name this status as its default: users must be able to pick it. 0 = none. */
export function faultOfDefaultStatus(
  statusId: number,
  { statuses }: Pick<Desk, "statuses">,
): ListFaultReason | null {
  if (statusId === 0) return null;
  const status = statuses.get(statusId);
  if (status === undefined) return { code: "unknownRecord", record: "status", id: statusId };
  if (status.deleted) return { code: "deletedRecord", record: "status", id: statusId };
  return pickable.has(status.baseStatus) ? null : { code: "statusNotPickable" };
}
