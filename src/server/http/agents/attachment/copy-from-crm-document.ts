import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { refuseDocument } from "../../attachments/refuse-document.ts";
import { defineOperation } from "../agent-operation.ts";

/** Would make an attachment of a document; there are none. */
export const copyFromCrmDocument = defineOperation({
  agent: "Ticket",
  name: "CopyFromCRMDocument",
  summary: "Refused: this server keeps no documents from which attachments could be made.",
  query: {},
  body: { kind: "arguments", members: { DocumentId: int32() } },
  answer: { kind: "carrier", carrier: AttachmentEntity },
  run: async () => {
    throw refuseDocument("DocumentId");
  },
});
