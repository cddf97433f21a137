import { NotifyChannel, NotifyType } from "../../../../contract/enums/notification.ts";
import { flags, int32, list, oneOf } from "../../../../contract/member.ts";
import { findHotlistHearers } from "../../../usecases/notifications/notify-of-ticket.ts";
import { serviceUserId } from "../../presenters/present-associate.ts";
import { defineOperation } from "../agent-operation.ts";

/** Who is to be told of an event because he has the ticket among his favourites. */
export const getHotlistEjUsers = defineOperation({
  agent: "Ticket",
  name: "GetHotlistEjUsers",
  summary:
    "Gets the service ids of the users who want to hear of an event in a ticket that is a favourite of theirs.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: {
      TicketId: int32(),
      SkipAssociateIds: list(int32()),
      NotifyType: flags(NotifyType),
      Channel: oneOf(NotifyChannel),
    },
  },
  answer: { kind: "value", member: list(int32()) },
  run: async ({ context, caller, body, presentation: { language } }) => {
    const { TicketId: ticketId, Channel: channel, NotifyType: bits } = body;
    if (channel === "Unknown") return [];
    const question = { ticketId, bits, channel, skippedUserIds: body.SkipAssociateIds };
    const { userIds, desk } = await findHotlistHearers(context, caller, question);
    return userIds.map((userId) => serviceUserId(userId, { desk, language }));
  },
});
