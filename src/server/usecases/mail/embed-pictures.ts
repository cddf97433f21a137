import { buffer } from "node:stream/consumers";
import type { Attachment } from "../../../domain/attachments/attachment.ts";
import type { Context } from "../../context.ts";
import { findPicture } from "../../mail/picture-reference.ts";
import { sanitiseHtml } from "../../mail/sanitise-html.ts";
import type { MessageView } from "../get-message.ts";

/** What one answer holds of pictures at most; those beyond it stay links. */
const PICTURES_MAX_BYTES = 10 * 1024 * 1024;

/** Only what a browser shows as a picture and as nothing else. */
const pictureTypes = /^image\/(?:png|jpe?g|gif|webp|bmp|avif|x-icon)$/i;

/**
 * The HTML of a message with the pictures that hang on it for this purpose in place of the links to
 * them. Other attachments, and those of other messages, stay links.
 */
export async function embedPictures(
  context: Context,
  { message, attachments, desk }: Pick<MessageView, "message" | "attachments" | "desk">,
): Promise<string> {
  const { remoteImages } = desk.settings;
  const candidates = attachments.filter(isPicture);
  const used = new Set<Attachment>();
  sanitiseHtml(message.htmlBody, {
    remoteImages,
    pictures: (source) => {
      const found = findPicture(source, candidates);
      if (found !== undefined) used.add(found);
      return undefined;
    },
  });
  const sources = await readPictures(context, [...used]);
  if (sources.size === 0) return message.htmlBody;
  return sanitiseHtml(message.htmlBody, {
    remoteImages,
    pictures: (source) => sources.get(findPicture(source, candidates)?.attachmentId ?? 0),
  });
}

function isPicture({ inlineImage, sha256, contentType }: Attachment): boolean {
  return inlineImage && sha256 !== null && pictureTypes.test(contentType);
}

async function readPictures(
  { attachments: store }: Context,
  pictures: readonly Attachment[],
): Promise<Map<number, string>> {
  const sources = new Map<number, string>();
  let left = PICTURES_MAX_BYTES;
  for (const { attachmentId, contentType, sizeBytes, sha256 } of pictures) {
    if (sha256 === null || sizeBytes > left) continue;
    const content = await store.open(sha256);
    if (content === null) continue;
    left -= sizeBytes;
    const bytes = await buffer(content);
    sources.set(
      attachmentId,
      `data:${contentType.toLowerCase()};base64,${bytes.toString("base64")}`,
    );
  }
  return sources;
}
