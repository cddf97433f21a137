import { text } from "../../../../contract/member.ts";
import { defineOperation } from "../agent-operation.ts";
import { sanitiseForDesk } from "./sanitise-for-desk.ts";

const sanitised = text();

/** Makes HTML harmless. */
export const sanitizeMailContent = defineOperation({
  agent: "Ticket",
  name: "SanitizeMailContent",
  summary: "Takes out of HTML what could do harm in a mail.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Content: text() } },
  answer: { kind: "value", member: sanitised },
  run: async ({ context, body }) => sanitiseForDesk(body.Content, context),
});
