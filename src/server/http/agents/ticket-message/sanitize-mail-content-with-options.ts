import { HtmlSanitizerOptions } from "../../../../contract/enums/ticket-message.ts";
import { flags, text } from "../../../../contract/member.ts";
import { defineOperation } from "../agent-operation.ts";
import { sanitiseForDesk } from "./sanitise-for-desk.ts";

const sanitised = text();

/** Comments are dropped whatever the options say: a mail program may take them for more than that. */
export const sanitizeMailContentWithOptions = defineOperation({
  agent: "Ticket",
  name: "SanitizeMailContentWithOptions",
  summary: "Takes out of HTML what could do harm in a mail; comments always go.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { Content: text(), Options: flags(HtmlSanitizerOptions) },
  },
  answer: { kind: "value", member: sanitised },
  run: async ({ context, body }) => sanitiseForDesk(body.Content, context),
});
