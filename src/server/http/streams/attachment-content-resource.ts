import { int32 } from "../../../contract/member.ts";
import { getAttachmentContent } from "../../usecases/get-attachment.ts";
import { uploadAttachment } from "../../usecases/upload-attachment.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { answeredContentTypes, takenContentTypes } from "./content-media-types.ts";

const content = {
  path: "/api/v1/Attachment/{attachmentId}/Content",
  name: "Attachment.Content",
  tag: "Attachment",
  pathParameters: {
    attachmentId: { member: int32(), description: "Id of the attachment." },
  },
  failures: ["notFound"],
} as const;

/** The content of an attachment: GET answers it, POST stores it. */
export const attachmentContentResource: readonly ResourceRoute[] = [
  defineRoute({
    ...content,
    method: "GET",
    operationId: "v1AttachmentEntity_GetAttachmentStream",
    summary: "Gets the content of an attachment: its bytes, or base64 for whoever accepts JSON.",
    body: { kind: "none" },
    answer: { kind: "stream", mediaTypes: answeredContentTypes },
    failures: ["notFound", "rangeNotSatisfiable"],
    run: ({ context, caller, recordId }) => getAttachmentContent(context, caller, recordId),
  }),
  defineRoute({
    ...content,
    method: "POST",
    operationId: "v1AttachmentEntity_UploadAttachment",
    summary: "Stores the content of an attachment: bytes, the first file of a form, or base64.",
    body: { kind: "content", mediaTypes: takenContentTypes },
    bodyName: "content",
    answer: { kind: "none" },
    run: ({ context, caller, recordId, body }) =>
      body((upload) => uploadAttachment(context, caller, { attachmentId: recordId, upload })),
  }),
];
