import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const upsertField = defineStatement(`
  insert into custom_field
    (key, label, type, mandatory, read_only, external, default_value, max_length, options, rank)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9::jsonb, $10)
  on conflict (key) do nothing
  returning key`);

const addOption = defineStatement(`
  update custom_field set options = options || jsonb_build_array(jsonb_build_object('id', $2::int, 'label', $3::text))
   where key = $1
     and not exists (select from jsonb_array_elements(options) as option where (option ->> 'id')::int = $2)
  returning key`);

/** A custom field of tickets, with its values as they are stored. */
export interface ImportedField {
  readonly key: string;
  readonly label: string;
  /** Published number. */
  readonly type: number;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  readonly external: boolean;
  readonly defaultValue: string | number | boolean | null;
  readonly maxLength: number;
  readonly options: readonly { readonly id: number; readonly label: string }[];
  readonly rank: number;
}

/** Stores a field unless there is one under its key. Returns whether it did. */
export async function storeImportedField(db: Queryable, field: ImportedField): Promise<boolean> {
  const { rowCount } = await db.query(upsertField, [
    field.key,
    field.label,
    field.type,
    field.mandatory,
    field.readOnly,
    field.external,
    JSON.stringify(field.defaultValue),
    field.maxLength,
    JSON.stringify(field.options),
    field.rank,
  ]);
  return rowCount > 0;
}

/** Adds a choice to a field unless it has one with that id. */
export async function addFieldOption(
  db: Queryable,
  key: string,
  { id, label }: { readonly id: number; readonly label: string },
): Promise<void> {
  await db.query(addOption, [key, id, label]);
}
