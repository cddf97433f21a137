import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { mergeTexts } from "../../../texts/merge-texts.ts";
import { say } from "../../../texts/text.ts";
import { splitMessage } from "../../../usecases/merging/split-message.ts";
import { SplitMessageRefusedError } from "../../../usecases/merging/split-message-refused.ts";
import { presentMade } from "../../merging/present-made.ts";
import { newTicketWish } from "../../merging/new-ticket-wish.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { messageError } from "../../translate/message-error.ts";
import { messageIdOf, messageInputOf } from "../../translate/message-input.ts";
import { nestMembers } from "../../translate/nest-members.ts";
import { defineOperation } from "../agent-operation.ts";

const argumentOf = { source: "SourceTicketMessage", new: "NewTicketMessage" } as const;

/** Makes a ticket of a part of a message. */
export const splitTicketMessage = defineOperation({
  agent: "Ticket",
  name: "SplitTicketMessage",
  summary:
    "Creates a ticket with a message of its own, moves attachments of another message to that, and saves both.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      SourceTicketMessage: embedded(TicketMessageEntity),
      NewTicketEntity: embedded(TicketEntity),
      NewTicketMessage: embedded(TicketMessageEntity),
      TransferAttachmentsIds: list(int32()),
    },
  },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) => {
    const { SourceTicketMessage: source, NewTicketMessage: message } = body;
    const messageId = messageIdOf(source ?? {});
    if (source === null || messageId <= 0) {
      const path = `${argumentOf.source}/EjMessageId`;
      throw refuseMember(path, say(mergeTexts.sourceMessageRequired));
    }
    if (message === null) {
      throw refuseMember(argumentOf.new, say(mergeTexts.newMessageRequired));
    }
    const { command, errorOf } = newTicketWish(body.NewTicketEntity, presentation.zone);
    try {
      const view = await splitMessage(context, caller, {
        messageId,
        source: messageInputOf(source),
        newTicket: command,
        newMessage: messageInputOf(message),
        attachmentIds: body.TransferAttachmentsIds,
      });
      return presentMade(view, presentation);
    } catch (error) {
      if (!(error instanceof SplitMessageRefusedError)) throw errorOf(error);
      throw nestMembers(messageError(error.refusals, new Map()), argumentOf[error.part]);
    }
  },
});
