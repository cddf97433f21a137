import { text } from "../../../../contract/member.ts";
import { askLanguage } from "../../../usecases/hints/ask-hints.ts";
import { defineOperation } from "../agent-operation.ts";

/** The language of a text, without asking anybody outside. */
export const detectLanguage = defineOperation({
  agent: "AI",
  name: "DetectLanguage",
  summary:
    "Tells whether a text is Danish (da), Dutch (nl), English (en), German (de), Norwegian (no) or Swedish (sv); empty when that is unclear.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Text: text() } },
  answer: { kind: "value", member: text() },
  run: ({ context, body }) => askLanguage(context, body.Text ?? ""),
});
