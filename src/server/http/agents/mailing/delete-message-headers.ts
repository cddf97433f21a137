import { int32, list } from "../../../../contract/member.ts";
import { removeMessageHeaders } from "../../../usecases/remove-headers.ts";
import { defineOperation } from "../agent-operation.ts";

/** Removes headers, wherever they are; those that are not there are removed already. */
export const deleteMessageHeaders = defineOperation({
  agent: "Ticket",
  name: "DeleteMessageHeaders",
  summary: "Removes headers of messages, all of them or none.",
  query: {},
  body: { kind: "arguments", members: { HeaderIds: list(int32()) } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await removeMessageHeaders(context, caller, body.HeaderIds);
  },
});
