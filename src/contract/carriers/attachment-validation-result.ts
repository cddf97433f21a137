import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";

/** Whether an attachment may be sent, and what keeps it from that. */
export const AttachmentValidationResult = defineCarrier("AttachmentValidationResult", {
  AttachmentId: int32(),
  IsValid: bool(),
  ErrorMessage: text(),
});
