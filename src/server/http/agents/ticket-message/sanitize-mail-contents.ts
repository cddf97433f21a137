import { list, text } from "../../../../contract/member.ts";
import { defineOperation } from "../agent-operation.ts";
import { sanitiseForDesk } from "./sanitise-for-desk.ts";

const sanitisedList = list(text());

/** Makes several pieces of HTML harmless. */
export const sanitizeMailContents = defineOperation({
  agent: "Ticket",
  name: "SanitizeMailContents",
  summary: "Takes out of several pieces of HTML what could do harm in a mail.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Contents: list(text()) } },
  answer: { kind: "value", member: sanitisedList },
  run: async ({ context, body }) => body.Contents.map((html) => sanitiseForDesk(html, context)),
});
