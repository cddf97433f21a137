import type { BaseStatus, TicketStatus } from "../desk/status.ts";
import { defaultStatusOf, type StatusRows } from "./default-status.ts";
import { baseStatusMeant, type PostponePeriod } from "./postpone.ts";
import type { StatusRefusal } from "./status-refusal.ts";

/** What a caller says about the status; a whole ticket input is one. */
export interface StatusWish {
  /** 0 or less = not said. */
  readonly statusId?: number;
  readonly baseStatus?: BaseStatus | PostponePeriod;
}

export interface StatusRights {
  readonly mayDelete: boolean;
  readonly mayMarkSpam: boolean;
}

export type StatusChoice =
  | { readonly kind: "chosen"; readonly status: TicketStatus }
  | { readonly kind: "refused"; readonly refusal: StatusRefusal };

/** What a new ticket would be without a wish, or the stored state of an old one. */
export interface CurrentStatus {
  readonly status: TicketStatus;
  /** There is a stored ticket, so that repeating its status is no wish at all. */
  readonly stored: boolean;
}

/**
 * The status that a save leads to. Callers send back what they have read, so only what differs from
 * the stored ticket counts as a wish: first the row, which is the finer statement, then the base
 * status, which means its default row. On a new ticket everything said is a wish.
 *
 * Nobody may choose Merged, which only merging brings about; Deleted and Spam need a right each. A
 * ticket that is there already may stay, as may one whose row was deleted meanwhile.
 */
export function chooseStatus(
  current: CurrentStatus,
  wish: StatusWish,
  rows: StatusRows,
  rights: StatusRights,
): StatusChoice {
  const { statusId = 0 } = wish;
  if (statusId > 0 && !(current.stored && statusId === current.status.statusId)) {
    return chooseRow(statusId, rows, rights);
  }
  if (wish.baseStatus !== undefined) {
    const baseStatus = baseStatusMeant(wish.baseStatus);
    if (!(current.stored && baseStatus === current.status.baseStatus)) {
      return admit(defaultStatusOf(rows, baseStatus), "baseStatus", rights);
    }
  }
  return { kind: "chosen", status: current.status };
}

function chooseRow(statusId: number, rows: StatusRows, rights: StatusRights): StatusChoice {
  const row = rows.statuses.get(statusId);
  if (row !== undefined && !row.deleted) return admit(row, "statusId", rights);
  const code = row === undefined ? "unknownRecord" : "deletedRecord";
  return refuse({
    kind: "validation",
    field: "statusId",
    reason: { code, record: "status", id: statusId },
  });
}

function admit(
  status: TicketStatus,
  field: "statusId" | "baseStatus",
  rights: StatusRights,
): StatusChoice {
  const { baseStatus } = status;
  switch (baseStatus) {
    case "Active":
    case "Closed":
    case "Postponed":
      return { kind: "chosen", status };
    case "Merged":
      return refuse({
        kind: "validation",
        field,
        reason: { code: "statusNotSavable", baseStatus },
      });
    case "Deleted":
      return rights.mayDelete
        ? { kind: "chosen", status }
        : refuseFor(field, "ServiceAdministration");
    case "Spam":
      return rights.mayMarkSpam
        ? { kind: "chosen", status }
        : refuseFor(field, "MarkRequestsAsSpam");
  }
}

function refuseFor(
  field: "statusId" | "baseStatus",
  right: "ServiceAdministration" | "MarkRequestsAsSpam",
): StatusChoice {
  return refuse({ kind: "forbidden", field, reason: { code: "missingRight", right } });
}

function refuse(refusal: StatusRefusal): StatusChoice {
  return { kind: "refused", refusal };
}
