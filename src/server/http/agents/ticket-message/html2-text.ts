import { text } from "../../../../contract/member.ts";
import { htmlToText } from "../../../mail/html-to-text.ts";
import { defineOperation } from "../agent-operation.ts";

const plain = text();

/** The plain text of HTML. */
export const html2Text = defineOperation({
  agent: "Ticket",
  name: "Html2Text",
  summary: "Makes plain text of HTML, as a mail would hold it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Content: text() } },
  answer: { kind: "value", member: plain },
  run: async ({ body }) => htmlToText(body.Content ?? ""),
});
