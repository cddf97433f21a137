import { customFieldTypeCodes, type CustomField } from "../../../domain/desk/custom-field.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const upsertField = defineStatement(`
  insert into custom_field
    (key, label, type, mandatory, read_only, external, default_value, max_length, options, rank)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9::jsonb, $10)
  on conflict (key) do update
     set label = excluded.label, type = excluded.type, mandatory = excluded.mandatory,
         read_only = excluded.read_only, external = excluded.external,
         default_value = excluded.default_value, max_length = excluded.max_length,
         options = excluded.options, rank = excluded.rank`);

export async function storeCustomField(db: Queryable, field: CustomField): Promise<void> {
  await db.query(upsertField, [
    field.key,
    field.label,
    customFieldTypeCodes[field.type],
    field.mandatory,
    field.readOnly,
    field.external,
    field.defaultValue === null ? null : JSON.stringify(field.defaultValue),
    field.maxLength,
    JSON.stringify(field.options.map(({ id, label }) => ({ id, label }))),
    field.rank,
  ]);
}

const deleteField = defineStatement("delete from custom_field where key = $1");

export async function removeCustomField(db: Queryable, key: string): Promise<void> {
  await db.query(deleteField, [key]);
}
