import type { ReplyTemplate, TemplateBody } from "../../../domain/templates/reply-template.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

type BodyTuple = readonly [
  languageId: number,
  subject: string,
  plain: string,
  html: string,
  sms: string,
  flags: number,
];

const selectTemplates = defineStatement<{
  template_id: number;
  folder: string;
  name: string;
  bodies: BodyTuple[] | null;
}>(`
  select t.template_id, t.folder, t.name,
         (select json_agg(json_build_array(b.language_id, b.subject, b.plain, b.html, b.sms, b.flags)
                          order by b.language_id)
            from reply_template_body b
           where b.template_id = t.template_id) as bodies
    from reply_template t
   where t.template_id = any ($1::int[]) and not t.deleted`);

const selectTemplateOfType = defineStatement<{ reply_template_id: number }>(
  "select reply_template_id from ticket_type where ticket_type_id = $1",
);

const selectLanguages = defineStatement<{ language_id: number; code: string; is_default: boolean }>(
  "select language_id, code, is_default from customer_language order by language_id",
);

/** The templates with these ids that exist, by id. */
export async function findReplyTemplates(
  db: Queryable,
  templateIds: readonly number[],
): Promise<Map<number, ReplyTemplate>> {
  const wanted = [...new Set(templateIds)].filter((id) => id > 0);
  if (wanted.length === 0) return new Map();
  const { rows } = await db.query(selectTemplates, [wanted]);
  return new Map(
    rows.map((row) => [
      row.template_id,
      {
        templateId: row.template_id,
        folder: row.folder,
        name: row.name,
        bodies: (row.bodies ?? []).map(bodyFromTuple),
      },
    ]),
  );
}

/** The template that replies on tickets of a type begin with; 0 = none. */
export async function findTemplateOfType(db: Queryable, ticketTypeId: number): Promise<number> {
  const { rows } = await db.query(selectTemplateOfType, [ticketTypeId]);
  return rows[0]?.reply_template_id ?? 0;
}

/** The languages that customers are written to in. */
export interface CustomerLanguages {
  /** Code of a language, as languages of the interface are written; of the default one for an unknown id. */
  codeOf(languageId: number): string;
}

export async function loadCustomerLanguages(db: Queryable): Promise<CustomerLanguages> {
  const { rows } = await db.query(selectLanguages);
  const codes = new Map(rows.map(({ language_id, code }) => [language_id, code]));
  const usual = rows.find(({ is_default }) => is_default)?.code ?? "en";
  return { codeOf: (languageId) => codes.get(languageId) ?? usual };
}

function bodyFromTuple([languageId, subject, plain, html, sms, flags]: BodyTuple): TemplateBody {
  return { languageId, subject, plain, html, sms, flags };
}
