import { base64, int32 } from "../../../../contract/member.ts";
import { uploadAttachment as upload } from "../../../usecases/upload-attachment.ts";
import { bytesOfBase64 } from "../../streams/bytes-of-base64.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gives an attachment its content. */
export const uploadAttachment = defineOperation({
  agent: "Ticket",
  name: "UploadAttachment",
  summary: "Stores the content of an attachment, in place of the one it has.",
  takesContent: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentId: int32(), Content: base64() } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const content = bytesOfBase64(body.Content ?? "");
    await upload(context, caller, {
      attachmentId: body.AttachmentId,
      upload: { content, name: "", contentType: "" },
    });
  },
});
