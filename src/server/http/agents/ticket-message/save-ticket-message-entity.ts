import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import type { Input } from "../../../../contract/input.ts";
import { messageTexts } from "../../../texts/message-texts.ts";
import { say, type Text } from "../../../texts/text.ts";
import type { MessageView } from "../../../usecases/get-message.ts";
import { MessageRefusedError } from "../../../usecases/message-refused.ts";
import { saveMessage } from "../../../usecases/save-message.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { memberError } from "../../translate/member-error.ts";
import { messageError } from "../../translate/message-error.ts";
import { messageIdOf, messageInputOf, ticketOfMessage } from "../../translate/message-input.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";

type MessageBody = Input<typeof TicketMessageEntity>;
type SaveCall = Pick<AgentCall, "context" | "caller" | "problems"> & { readonly body: MessageBody };

/** Adds a message to a ticket, or changes the one that the body names, and answers with what is stored. */
export const saveTicketMessageEntity = defineOperation({
  agent: "Ticket",
  name: "SaveTicketMessageEntity",
  summary:
    "Updates the existing message, or adds a new one to its ticket if the id is empty. Notifies nobody.",
  query: {},
  body: { kind: "entity", carrier: TicketMessageEntity },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async (call) => presentMessage(await save(call), call.presentation.language),
});

async function save({ context, caller, body, problems }: SaveCall): Promise<MessageView> {
  const messageId = messageIdOf(body);
  const ticketId = ticketOfMessage(body);
  checkIds({ messageId, ticketId }, problems);
  try {
    return await saveMessage(context, caller, {
      messageId,
      ticketId,
      input: messageInputOf(body),
      isFaulty: problems.size > 0,
    });
  } catch (error) {
    if (error instanceof MessageRefusedError) throw messageError(error.refusals, problems);
    throw error;
  }
}

/** Without readable ids nothing else about the request can be judged. */
function checkIds(
  { messageId, ticketId }: { readonly messageId: number; readonly ticketId: number },
  problems: ReadonlyMap<string, Text>,
): void {
  const hasProblem = ["EjMessageId", "Ticket", "Ticket/TicketId"].some((path) =>
    problems.has(path),
  );
  if (messageId < 0) {
    throw memberError("validation", problems, [["EjMessageId", say(messageTexts.negativeId)]]);
  }
  if (hasProblem) throw memberError("validation", problems);
  if (messageId === 0 && ticketId === 0) {
    const path = "Ticket/TicketId";
    throw memberError("validation", problems, [[path, say(messageTexts.ticketRequired)]]);
  }
}
