import type { MailboxFields } from "../../../domain/mailboxes/decide-save-mailbox.ts";
import { mailboxTypeCodes, type Mailbox } from "../../../domain/mailboxes/mailbox.ts";
import { storedNames } from "../desk/unreadable-row.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface MailboxRow {
  mailbox_id: number;
  address: string;
  friendly_name: string;
  server_type: number;
  server_host: string;
  server_port: number;
  user_name: string;
  folder: string;
  category_id: number | null;
  priority_id: number | null;
  ticket_type_id: number | null;
  language_id: number | null;
  reply_template_id: number | null;
  auto_reply: boolean;
  keep_headers: string[];
  import_automatic: boolean;
  suggest_category: boolean;
  analyse_texts: boolean;
  aliases: string[];
  active: boolean;
}

const columns = `address, friendly_name, server_type, server_host, server_port, user_name, folder,
         category_id, priority_id, ticket_type_id, language_id, reply_template_id, auto_reply,
         keep_headers, import_automatic, suggest_category, analyse_texts, aliases, active`;

const selectMailboxes = defineStatement<MailboxRow>(
  `select mailbox_id, ${columns} from mailbox order by lower(address)`,
);

const insertMailbox = defineStatement<{ mailbox_id: number }>(`
  insert into mailbox (${columns})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
  returning mailbox_id`);

const updateMailbox = defineStatement(`
  update mailbox
     set (${columns}) =
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
   where mailbox_id = $20`);

const deleteMailbox = defineStatement("delete from mailbox where mailbox_id = $1");

/** All of them, by address. */
export async function listMailboxes(db: Queryable): Promise<Mailbox[]> {
  const { rows } = await db.query(selectMailboxes);
  return rows.map(mailboxFromRow);
}

/** Stores a mailbox; 0 makes a new one. Returns its id. */
export async function storeMailbox(
  db: Queryable,
  mailboxId: number,
  fields: MailboxFields,
): Promise<number> {
  const parameters = parametersOf(fields);
  if (mailboxId === 0) return (await db.query(insertMailbox, parameters)).rows[0]?.mailbox_id ?? 0;
  await db.query(updateMailbox, [...parameters, mailboxId]);
  return mailboxId;
}

export async function removeMailbox(db: Queryable, mailboxId: number): Promise<void> {
  await db.query(deleteMailbox, [mailboxId]);
}

const readType = storedNames("mailbox", mailboxTypeCodes);

function mailboxFromRow(row: MailboxRow): Mailbox {
  return {
    mailboxId: row.mailbox_id,
    address: row.address,
    friendlyName: row.friendly_name,
    serverType: readType("server_type", row.server_type, row.mailbox_id),
    serverHost: row.server_host,
    serverPort: row.server_port,
    userName: row.user_name,
    folder: row.folder,
    categoryId: row.category_id ?? 0,
    priorityId: row.priority_id ?? 0,
    ticketTypeId: row.ticket_type_id ?? 0,
    languageId: row.language_id ?? 0,
    replyTemplateId: row.reply_template_id ?? 0,
    autoReply: row.auto_reply,
    keepHeaders: row.keep_headers,
    importAutomatic: row.import_automatic,
    suggestCategory: row.suggest_category,
    analyseTexts: row.analyse_texts,
    aliases: row.aliases,
    active: row.active,
  };
}

function parametersOf(fields: MailboxFields): Parameter[] {
  return [
    fields.address,
    fields.friendlyName,
    mailboxTypeCodes[fields.serverType],
    fields.serverHost,
    fields.serverPort,
    fields.userName,
    fields.folder,
    fields.categoryId || null,
    fields.priorityId || null,
    fields.ticketTypeId || null,
    fields.languageId || null,
    fields.replyTemplateId || null,
    fields.autoReply,
    [...fields.keepHeaders],
    fields.importAutomatic,
    fields.suggestCategory,
    fields.analyseTexts,
    [...fields.aliases],
    fields.active,
  ];
}
