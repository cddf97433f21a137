import { bool, int32, list, text } from "../../../../contract/member.ts";
import { startBatchForward } from "../../../usecases/batch/start-batch-forward.ts";
import { defineOperation } from "../agent-operation.ts";

const taskId = int32();

/** Starts sending many tickets on; the answer does not wait for them. */
export const batchForward = defineOperation({
  agent: "Ticket",
  name: "BatchForward",
  summary: "Forwards many tickets in the background, and gives the id of the task.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      TicketIds: list(int32()),
      To: list(text()),
      Cc: list(text()),
      Bcc: list(text()),
      Comment: text(),
      CloseTicket: bool(),
    },
  },
  answer: { kind: "value", member: taskId },
  run: async ({ context, caller, body }) =>
    startBatchForward(context, caller, {
      ticketIds: body.TicketIds,
      to: body.To,
      cc: body.Cc,
      bcc: body.Bcc,
      comment: body.Comment ?? "",
      closes: body.CloseTicket,
    }),
});
