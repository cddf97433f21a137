import type { TicketType } from "../../../../domain/desk/lists.ts";
import { localise } from "../../language.ts";
import type { MdoList } from "../mdo-list.ts";

/** Types of tickets in their order. */
export const ticketType: MdoList = {
  name: "tickettype",
  listId: 10,
  kind: "whole",
  load: ({ presentation: { desk, language } }) =>
    [...desk.ticketTypes.values()]
      .filter(({ deleted }) => !deleted)
      .toSorted(
        (one, other) => one.sortOrder - other.sortOrder || one.ticketTypeId - other.ticketTypeId,
      )
      .map((type) => ({
        id: type.ticketTypeId,
        name: localise(type.name, language),
        iconHint: type.icon,
        extraInfo: extraInfoOf(type),
      })),
};

const flag = (value: boolean): number => (value ? 1 : 0);

function extraInfoOf(type: TicketType): string {
  return Object.entries({
    isDefault: flag(type.isDefault),
    description: "",
    defaultStatus: type.defaultStatusId,
    defaultPriority: type.defaultPriorityId,
    showInNew: flag(type.showInNew),
    excludeSignature: flag(type.excludeSignature),
    excludeEmailRecipients: flag(type.excludeEmailRecipients),
    externalAsDefault: flag(type.externalAsDefault),
    replyForwardNoSignature: flag(type.replyForwardNoSignature),
    replyExternalAsDefault: flag(type.replyExternalAsDefault),
  })
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
