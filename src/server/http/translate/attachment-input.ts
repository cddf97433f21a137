import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { AttachmentInput } from "../../../domain/attachments/decide-save-attachment.ts";

/** What a request body asks an attachment to be; absent and null mean "as it is", or the default. */
export function attachmentInputOf(body: Input<typeof AttachmentEntity>): AttachmentInput {
  const { Name, ContentType, InlineImage, ContentId } = body;
  return {
    ...(typeof Name === "string" && { name: Name }),
    ...(typeof ContentType === "string" && { contentType: ContentType }),
    ...(typeof InlineImage === "boolean" && { inlineImage: InlineImage }),
    ...(typeof ContentId === "string" && { contentId: ContentId }),
  };
}
