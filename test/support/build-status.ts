import type { BaseStatus, TicketStatus, TimeCounter } from "../../src/domain/desk/status.ts";

export interface StatusWishes {
  readonly timeCounter?: TimeCounter;
  readonly deleted?: boolean;
}

export function buildStatus(
  statusId: number,
  baseStatus: BaseStatus,
  { timeCounter = "None", deleted = false }: StatusWishes = {},
): TicketStatus {
  return {
    statusId,
    name: `${baseStatus} ${statusId}`,
    baseStatus,
    timeCounter,
    noEmailReopen: false,
    isDefault: false,
    usedInQueue: false,
    sortOrder: statusId,
    deleted,
  };
}
