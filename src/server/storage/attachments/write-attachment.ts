import type { AttachmentInput } from "../../../domain/attachments/decide-save-attachment.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const insertAttachment = defineStatement<{ attachment_id: number }>(`
  insert into attachment
    (name, content_type, inline_image, content_id, auth_key, created_by_id, loose_since)
  values ($1, $2, $3, $4, $5, $6, $7)
  returning attachment_id`);

const updateAttachment = defineStatement<{ attachment_id: number }>(`
  update attachment set name = $1, content_type = $2, inline_image = $3, content_id = $4
   where attachment_id = $5`);

const setContent = defineStatement<{ blob_id: number | null }>(`
  update attachment
     set blob_id = (select blob_id from blob where sha256 = $2), name = $3, content_type = $4
   where attachment_id = $1
  returning blob_id`);

type Fields = Required<AttachmentInput>;

export interface NewAttachment {
  readonly fields: Fields;
  readonly authKey: string;
  readonly createdById: number;
  readonly now: Instant;
}

/** Stores an attachment that no message has yet. Returns its id. */
export async function storeAttachment(db: Queryable, attachment: NewAttachment): Promise<number> {
  const { rows } = await db.query(insertAttachment, [
    ...fieldParameters(attachment.fields),
    attachment.authKey,
    attachment.createdById,
    timestampParameter(attachment.now),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("an insert returned no row");
  return row.attachment_id;
}

/** Stores what is known of a locked attachment. */
export async function changeAttachment(
  db: Queryable,
  attachmentId: number,
  fields: Fields,
): Promise<void> {
  await db.query(updateAttachment, [...fieldParameters(fields), attachmentId]);
}

/** Gives a locked attachment the content with this hash, which must be registered. */
export async function giveContent(
  db: Queryable,
  attachmentId: number,
  content: Pick<Fields, "name" | "contentType"> & { readonly sha256: string },
): Promise<void> {
  const { sha256, name, contentType } = content;
  const { rows } = await db.query(setContent, [attachmentId, sha256, name, contentType]);
  if (typeof rows[0]?.blob_id !== "number") throw new Error("the content is not registered");
}

function fieldParameters({ name, contentType, inlineImage, contentId }: Fields): Parameter[] {
  return [name, contentType, inlineImage, contentId];
}
