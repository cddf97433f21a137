import type { Attachment, PlacedAttachment } from "../../../domain/attachments/attachment.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface AttachmentRow {
  attachment_id: number;
  name: string;
  content_type: string;
  inline_image: boolean;
  content_id: string;
  auth_key: string;
  created_by_id: number | null;
  size_bytes: number | null;
  sha256: string | null;
}

interface PlacedRow extends AttachmentRow {
  tickets: (readonly [ownerId: number | null, categoryId: number])[] | null;
}

const columns = `
  a.attachment_id, a.name, a.content_type, a.inline_image, a.content_id, a.auth_key,
  a.created_by_id, b.size_bytes, b.sha256`;

/** The tickets whose messages have the attachment, each once. */
const tickets = `
  (select json_agg(json_build_array(t.owner_id, t.category_id))
     from ticket t
    where t.ticket_id in (
            select m.ticket_id
              from message_attachment l join message m on m.message_id = l.message_id
             where l.attachment_id = a.attachment_id)) as tickets`;

const selectPlaced = `
  select ${columns}, ${tickets}
    from attachment a
    left join blob b on b.blob_id = a.blob_id
   where a.attachment_id = any ($1::int[])`;

const selectAttachments = defineStatement<PlacedRow>(selectPlaced);

/** In one order everywhere, so that two calls never wait for each other. */
const lockAttachments = defineStatement<PlacedRow>(`
  ${selectPlaced} order by a.attachment_id for update of a`);

const selectOfMessage = defineStatement<AttachmentRow>(`
  select ${columns}
    from message_attachment l
    join attachment a on a.attachment_id = l.attachment_id
    left join blob b on b.blob_id = a.blob_id
   where l.message_id = $1
   order by a.attachment_id`);

const selectOfMessages = defineStatement<AttachmentRow & { message_id: number }>(`
  select l.message_id, ${columns}
    from message_attachment l
    join attachment a on a.attachment_id = l.attachment_id
    left join blob b on b.blob_id = a.blob_id
   where l.message_id = any ($1::int[])
  order by a.attachment_id`);

const selectOfTicket = defineStatement<AttachmentRow>(`
  select ${columns}
    from attachment a
    left join blob b on b.blob_id = a.blob_id
   where a.attachment_id in (
           select l.attachment_id
             from message m join message_attachment l on l.message_id = m.message_id
            where m.ticket_id = $1)
   order by a.attachment_id`);

/** The attachments with these ids that exist, by id; locked until the transaction ends if asked for. */
export async function findAttachments(
  db: Queryable,
  attachmentIds: readonly number[],
  options: { readonly lock?: boolean } = {},
): Promise<Map<number, PlacedAttachment>> {
  const statement = options.lock === true ? lockAttachments : selectAttachments;
  const { rows } = await db.query(statement, [attachmentIds]);
  return new Map(rows.map((row) => [row.attachment_id, placedFromRow(row)]));
}

/** What hangs on a message, oldest first. */
export async function listAttachmentsOfMessage(
  db: Queryable,
  messageId: number,
): Promise<Attachment[]> {
  const { rows } = await db.query(selectOfMessage, [messageId]);
  return rows.map(attachmentFromRow);
}

/** What hangs on each of several messages, oldest first; a message without attachments is left out. */
export async function listAttachmentsOfMessages(
  db: Queryable,
  messageIds: readonly number[],
): Promise<Map<number, Attachment[]>> {
  const { rows } = await db.query(selectOfMessages, [messageIds]);
  const byMessage = new Map<number, Attachment[]>();
  for (const row of rows) {
    const found = byMessage.get(row.message_id) ?? [];
    byMessage.set(row.message_id, [...found, attachmentFromRow(row)]);
  }
  return byMessage;
}

/** What hangs on the messages of a ticket, each once, oldest first. */
export async function listAttachmentsOfTicket(
  db: Queryable,
  ticketId: number,
): Promise<Attachment[]> {
  const { rows } = await db.query(selectOfTicket, [ticketId]);
  return rows.map(attachmentFromRow);
}

function placedFromRow(row: PlacedRow): PlacedAttachment {
  const places = row.tickets ?? [];
  return {
    ...attachmentFromRow(row),
    tickets: places.map(([ownerId, categoryId]) => ({ ownerId: ownerId ?? 0, categoryId })),
  };
}

function attachmentFromRow(row: AttachmentRow): Attachment {
  return {
    attachmentId: row.attachment_id,
    name: row.name,
    contentType: row.content_type,
    sizeBytes: row.size_bytes ?? 0,
    inlineImage: row.inline_image,
    contentId: row.content_id,
    authKey: row.auth_key,
    createdById: row.created_by_id ?? 0,
    sha256: row.sha256,
  };
}
