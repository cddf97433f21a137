import type { Tag as TagCarrier } from "../../../contract/carriers/tag.ts";
import type { TicketType as TicketTypeCarrier } from "../../../contract/carriers/ticket-type.ts";
import type { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
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

/** A ticket type with all that administrators say of it. */
export function presentTicketTypeEntity(
  type: TicketType,
  presentation: Presentation,
): Wire<typeof TicketTypeEntity> {
  return {
    ...presentTicketType(type, presentation),
    Rank: type.sortOrder,
    Tooltip: localise(type.tooltip, presentation.language),
    TicketStatuses: type.availableStatusIds,
    TicketPriorities: type.availablePriorityIds,
    ReplyTemplate: type.replyTemplateId,
    IsExternalVisible: type.externalVisible,
  };
}
