import type { Tag as TagCarrier } from "../../../contract/carriers/tag.ts";
import type { TicketType as TicketTypeCarrier } from "../../../contract/carriers/ticket-type.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Tag, TicketType } from "../../../domain/desk/lists.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

export function presentTag(tag: Tag, { language }: Presentation): Wire<typeof TagCarrier> {
  return {
    Id: tag.tagId,
    Name: localise(tag.name, language),
    ToolTip: localise(tag.tooltip, language),
    ...noRights,
  };
}

export function presentTicketType(
  type: TicketType,
  { language }: Presentation,
): Wire<typeof TicketTypeCarrier> {
  return {
    TicketTypeId: type.ticketTypeId,
    Name: localise(type.name, language),
    Icon: type.icon,
    DefaultTicketStatus: type.defaultStatusId,
    DefaultTicketPriority: type.defaultPriorityId,
    IsDefault: type.isDefault,
    ShowInNew: type.showInNew,
    ExcludeSignature: type.excludeSignature,
    ExcludeEmailRecipients: type.excludeEmailRecipients,
    ExternalAsDefault: type.externalAsDefault,
    VisibleForGroups: type.visibleForGroupIds,
    ReplyForwardNoSignature: type.replyForwardNoSignature,
    ReplyExternalAsDefault: type.replyExternalAsDefault,
    ...noRights,
  };
}
