import type { Attachment } from "../../domain/attachments/attachment.ts";

/** Finds the attachment that a picture of a message is shown from; undefined = it is none of them. */
export function findPicture<Picture extends Pick<Attachment, "attachmentId" | "contentId">>(
  source: string,
  pictures: readonly Picture[],
): Picture | undefined {
  const contentId = /^cid:(.*)$/is.exec(source)?.[1];
  if (contentId !== undefined) {
    const wanted = bareContentId(decoded(contentId));
    return pictures.find((picture) => wanted !== "" && bareContentId(picture.contentId) === wanted);
  }
  const id = Number(/\/Attachment\/(\d{1,10})\/Content$/i.exec(source)?.[1] ?? 0);
  return pictures.find(({ attachmentId }) => attachmentId === id);
}

/** Content-IDs are kept with and without their angle brackets. */
function bareContentId(contentId: string): string {
  return contentId.trim().replace(/^<|>$/g, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
