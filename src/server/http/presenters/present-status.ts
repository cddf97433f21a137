import type { TicketStatusEntity } from "../../../contract/carriers/ticket-status-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { TicketStatus } from "../../../domain/desk/status.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

export function presentStatus(
  status: TicketStatus,
  { language }: Presentation,
): Wire<typeof TicketStatusEntity> {
  return {
    TicketStatusId: status.statusId,
    Name: localise(status.name, language),
    Status: status.baseStatus,
    TimeCounter: status.timeCounter,
    NoEmailReopen: status.noEmailReopen,
    IsDefault: status.isDefault,
    UsedInQueue: status.usedInQueue,
    ...noRights,
  };
}
