import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const insertAttachment = defineStatement<{ id: number }>(`
  insert into attachment
    (attachment_id, name, content_type, inline_image, content_id, auth_key, blob_id, loose_since)
  select case when exists (select from attachment where attachment_id = $1)
              then nextval(pg_get_serial_sequence('attachment', 'attachment_id'))::int else $1::int end,
         $2, $3, $4, $5, $6, (select blob_id from blob where sha256 = $7), $8
  returning attachment_id as id`);

const updateAttachment = defineStatement(`
  update attachment
     set name = $2, content_type = $3, inline_image = $4, content_id = $5, auth_key = $6,
         blob_id = coalesce((select blob_id from blob where sha256 = $7), blob_id)
   where attachment_id = $1`);

const connect = defineStatement(`
  with wished as (
    select unnest($2::int[]) as attachment_id
  ), gone as (
    delete from message_attachment
     where message_id = $1 and attachment_id not in (select attachment_id from wished)
  )
  insert into message_attachment (message_id, attachment_id)
  select $1::int, attachment_id from wished
  on conflict do nothing`);

/** What is stored of a file, and its content if that has arrived. */
export interface ImportedAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly inlineImage: boolean;
  readonly contentId: string;
  readonly authKey: string;
  /** Of a content that is registered; null = none is known. */
  readonly sha256: string | null;
  readonly now: Instant;
}

/** Stores an attachment, under the wished id if it is free. Returns its id. */
export async function insertImportedAttachment(
  db: Queryable,
  wishedId: number,
  attachment: ImportedAttachment,
): Promise<number> {
  const { rows } = await db.query(insertAttachment, [
    wishedId,
    ...fieldsOf(attachment),
    timestampParameter(attachment.now),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("an insert returned no row");
  return row.id;
}

export async function updateImportedAttachment(
  db: Queryable,
  attachmentId: number,
  attachment: ImportedAttachment,
): Promise<void> {
  await db.query(updateAttachment, [attachmentId, ...fieldsOf(attachment)]);
}

/** Makes these the attachments of a message. */
export async function connectAttachments(
  db: Queryable,
  messageId: number,
  attachmentIds: readonly number[],
): Promise<void> {
  await db.query(connect, [messageId, attachmentIds]);
}

function fieldsOf(attachment: ImportedAttachment) {
  const { name, contentType, inlineImage, contentId, authKey, sha256 } = attachment;
  return [name, contentType, inlineImage, contentId, authKey, sha256];
}
