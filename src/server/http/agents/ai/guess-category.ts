import { int32 } from "../../../../contract/member.ts";
import { askCategory } from "../../../usecases/hints/ask-hints.ts";
import { defineOperation } from "../agent-operation.ts";

/** The category that a ticket should be in, by what its customer wrote first. */
export const guessCategory = defineOperation({
  agent: "AI",
  name: "GuessCategory",
  summary:
    "Gets the category that the first message of a ticket speaks for; 0 when no trained model is sure enough.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32() } },
  answer: { kind: "value", member: int32() },
  run: ({ context, caller, body }) => askCategory(context, caller, body.TicketId),
});
