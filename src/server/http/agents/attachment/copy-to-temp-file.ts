import { int32, text } from "../../../../contract/member.ts";
import { refuseDocument } from "../../attachments/refuse-document.ts";
import { defineOperation } from "../agent-operation.ts";

const fileName = text();

/** Would make a document of an attachment; there are none. */
export const copyToTempFile = defineOperation({
  agent: "Ticket",
  name: "CopyToTempFile",
  summary: "Refused: this server keeps no documents that attachments could become.",
  query: {},
  body: { kind: "arguments", members: { Filename: text(), AttachmentId: int32() } },
  answer: { kind: "value", member: fileName },
  run: async () => {
    throw refuseDocument("Filename");
  },
});
