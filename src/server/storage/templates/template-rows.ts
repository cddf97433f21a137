import type { ReplyTemplate } from "../../../domain/templates/reply-template.ts";
import type { TemplateFields } from "../../../domain/templates/decide-save-template.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { findReplyTemplates } from "./reply-templates.ts";

const selectIds = defineStatement<{ template_id: number }>(
  "select template_id from reply_template where not deleted order by folder, template_id",
);

const insertTemplate = defineStatement<{ template_id: number }>(
  "insert into reply_template (name, folder) values ($1, $2) returning template_id",
);

const updateTemplate = defineStatement(
  "update reply_template set name = $1, folder = $2 where template_id = $3",
);

const markDeleted = defineStatement(
  "update reply_template set deleted = true where template_id = $1",
);

const deleteBodies = defineStatement("delete from reply_template_body where template_id = $1");

const insertBodies = defineStatement(`
  insert into reply_template_body (template_id, language_id, subject, plain, html, sms, flags)
  select $1, "languageId", subject, plain, html, sms, flags
    from jsonb_to_recordset($2::jsonb) as told (
      "languageId" int, subject text, plain text, html text, sms text, flags int)`);

const selectUse = defineStatement<{ used: boolean }>(`
  select exists (select from category where reply_template_id = $1)
      or exists (select from ticket_type where reply_template_id = $1 and not deleted)
      or exists (select from mailbox where reply_template_id = $1)
      or exists (select from escalation_level, jsonb_each_text(reply_template_ids) named
                  where named.value = $1::text) as used`);

const selectLanguages = defineStatement<LanguageRow>(
  "select language_id, name, code, is_default from customer_language order by language_id",
);

interface LanguageRow {
  language_id: number;
  name: string;
  code: string;
  is_default: boolean;
}

/** A language that customers are written to in. */
export interface CustomerLanguage {
  readonly languageId: number;
  readonly name: string;
  readonly code: string;
  readonly isDefault: boolean;
}

/** The templates that are not deleted, by folder. */
export async function listReplyTemplates(db: Queryable): Promise<ReplyTemplate[]> {
  const { rows } = await db.query(selectIds);
  const ids = rows.map(({ template_id }) => template_id);
  const templates = await findReplyTemplates(db, ids);
  return ids.flatMap((id) => templates.get(id) ?? []);
}

/** Stores a template with its bodies; 0 makes a new one. Returns its id. */
export async function storeReplyTemplate(
  db: Queryable,
  templateId: number,
  { name, folder, bodies }: TemplateFields,
): Promise<number> {
  let id = templateId;
  if (id === 0) id = (await db.query(insertTemplate, [name, folder])).rows[0]?.template_id ?? 0;
  else await db.query(updateTemplate, [name, folder, id]);
  await db.query(deleteBodies, [id]);
  await db.query(insertBodies, [id, JSON.stringify(bodies)]);
  return id;
}

export async function markTemplateDeleted(db: Queryable, templateId: number): Promise<void> {
  await db.query(markDeleted, [templateId]);
}

/** Whether a category, a ticket type, a mailbox or an escalation level writes by it. */
export async function isTemplateUsed(db: Queryable, templateId: number): Promise<boolean> {
  return (await db.query(selectUse, [templateId])).rows[0]?.used === true;
}

export async function listCustomerLanguages(db: Queryable): Promise<CustomerLanguage[]> {
  const { rows } = await db.query(selectLanguages);
  return rows.map(({ language_id, name, code, is_default }) => ({
    languageId: language_id,
    name,
    code,
    isDefault: is_default,
  }));
}
