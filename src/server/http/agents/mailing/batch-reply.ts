import { TicketBatchReplyData } from "../../../../contract/carriers/ticket-batch-reply-data.ts";
import { embedded, int32 } from "../../../../contract/member.ts";
import { say } from "../../../texts/text.ts";
import { valueTexts } from "../../../texts/value-texts.ts";
import { startBatchReply } from "../../../usecases/batch/start-batch-reply.ts";
import { memberError } from "../../translate/member-error.ts";
import { defineOperation } from "../agent-operation.ts";

const taskId = int32();

/** Starts a reply on many tickets; the answer does not wait for them. */
export const batchReply = defineOperation({
  agent: "Ticket",
  name: "BatchReply",
  summary: "Replies on many tickets in the background, and gives the id of the task.",
  query: {},
  body: { kind: "arguments", members: { BatchReplyData: embedded(TicketBatchReplyData) } },
  answer: { kind: "value", member: taskId },
  run: async ({ context, caller, body: { BatchReplyData: data } }) => {
    if (data === null) {
      throw memberError("validation", [["BatchReplyData", say(valueTexts.required)]]);
    }
    const { Slevel: level = "Unknown" } = data;
    return startBatchReply(context, caller, {
      ticketIds: data.TicketIds ?? [],
      htmlBody: data.HtmlBody ?? "",
      securityLevel: level === "Unknown" ? null : level,
      timeSpentMinutes: data.TimeSpent ?? 0,
      attachmentIds: data.AttachmentIds ?? [],
      sendsCopy: data.SendCopyToCustomer ?? false,
      closes: data.CloseTickets ?? false,
    });
  },
});
