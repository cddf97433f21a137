import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { presentDefaultAttachment } from "../../presenters/present-default-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new attachment starts as. Stores nothing. */
export const createDefaultAttachmentEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultAttachmentEntity",
  summary: "Makes an unsaved attachment.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: AttachmentEntity },
  run: async ({ presentation }) => presentDefaultAttachment(presentation),
});
