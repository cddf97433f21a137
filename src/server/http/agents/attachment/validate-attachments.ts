import { AttachmentValidationResult } from "../../../../contract/carriers/attachment-validation-result.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import type { AttachmentFault } from "../../../../domain/attachments/check-attachment.ts";
import { attachmentTexts } from "../../../texts/attachment-texts.ts";
import { say, wordsOf, type Text } from "../../../texts/text.ts";
import { checkAttachments } from "../../../usecases/check-attachments.ts";
import { defineOperation } from "../agent-operation.ts";

const results = list(embedded(AttachmentValidationResult));

/** Tells which attachments can be sent on. */
export const validateAttachments = defineOperation({
  agent: "Ticket",
  name: "ValidateAttachments",
  summary: "Tells of each attachment whether it can be sent on, and what keeps it from that.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentIds: list(int32()) } },
  answer: { kind: "value", member: results },
  run: async ({ context, caller, body: { AttachmentIds: ids }, presentation }) => {
    const faults = await checkAttachments(context, caller, ids);
    return ids.map((id, index) => {
      const fault = faults[index] ?? null;
      const told = fault === null ? "" : wordsOf(describe(fault, id), presentation.language);
      return { AttachmentId: id, IsValid: fault === null, ErrorMessage: told };
    });
  },
});

function describe(fault: AttachmentFault, id: number): Text {
  switch (fault) {
    case "missing":
      return say(attachmentTexts.unknownAttachment, { id });
    case "noContent":
      return say(attachmentTexts.nothingUploaded, { id });
    case "unsafeType":
      return say(attachmentTexts.unsafeType, { id });
  }
}
