import { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { recordRight } from "../../../domain/access/table-right.ts";
import { may } from "../../../domain/access/desk-task.ts";
import type { Attachment } from "../../../domain/attachments/attachment.ts";
import { mayChangeAttachment } from "../../../domain/attachments/attachment-access.ts";
import { isSafeFileName } from "../../../domain/attachments/file-name.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Language } from "../language.ts";
import { presentRecordRights } from "./present-record-rights.ts";
import type { ListedAttachments } from "../../usecases/list-attachments.ts";
import type { AttachmentView } from "../../usecases/load-attachment.ts";
import { noRights, type Presentation } from "./presentation.ts";

type WireAttachment = Wire<typeof AttachmentEntity>;

/** An attachment as part of another answer, which tells no rights to it. */
export function presentAttachment(attachment: Attachment, desk: Desk): WireAttachment {
  return {
    AttachmentId: attachment.attachmentId,
    Name: attachment.name,
    ContentType: attachment.contentType,
    AttSize: attachment.sizeBytes,
    InlineImage: attachment.inlineImage,
    ContentId: attachment.contentId,
    AuthKey: attachment.authKey,
    IsSafeFileExtension: isSafeFileName(attachment.name, desk.settings.unsafeFileTypes),
    ...noRights,
  };
}

/** An attachment by itself. */
export function presentAttachmentWithRights(
  attachment: Attachment,
  { desk, language, mayChange }: Presentation & { readonly mayChange: boolean },
): WireAttachment {
  return {
    ...presentAttachment(attachment, desk),
    ...presentRecordRights(
      AttachmentEntity,
      { right: recordRight(mayChange), language },
      () => mayChange,
    ),
  };
}

export function presentAttachmentView(
  { desk, caller, attachment }: AttachmentView,
  language: Language | null,
): WireAttachment {
  const mayChange = mayChangeAttachment(caller, attachment);
  return presentAttachmentWithRights(attachment, { desk, language, mayChange });
}

/** What hangs on a message is part of the record: whoever may change messages may change it. */
export function presentListedAttachments(
  { desk, caller, attachments }: ListedAttachments,
  language: Language | null,
): WireAttachment[] {
  const mayChange = may(caller, "changeMessages");
  return attachments.map((attachment) =>
    presentAttachmentWithRights(attachment, { desk, language, mayChange }),
  );
}

/** As {@link presentListedAttachments}, without the pictures inside the HTML of messages. */
export function presentListedFiles(
  listed: ListedAttachments,
  language: Language | null,
): WireAttachment[] {
  const files = listed.attachments.filter(({ inlineImage }) => !inlineImage);
  return presentListedAttachments({ ...listed, attachments: files }, language);
}
