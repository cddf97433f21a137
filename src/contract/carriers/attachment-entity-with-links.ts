import { withLinks } from "../with-links.ts";
import { AttachmentEntity } from "./attachment-entity.ts";

/** What is known of an attachment, as its resource answers it. */
export const AttachmentEntityWithLinks = withLinks(AttachmentEntity);
