import {
  customFieldTypeCodes,
  type CustomField,
  type CustomFieldValue,
} from "../../../domain/desk/custom-field.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

interface CustomFieldRow {
  key: string;
  label: string;
  type: number;
  mandatory: boolean;
  read_only: boolean;
  external: boolean;
  default_value: CustomFieldValue;
  max_length: number;
  options: CustomField["options"];
  rank: number;
}

const selectCustomFields = defineStatement<CustomFieldRow>(`
  select key, label, type, mandatory, read_only, external, default_value, max_length, options, rank
    from custom_field
   order by rank, key`);

const fieldType = code(customFieldTypeCodes);

/** The custom fields of tickets, by rank. */
export async function listCustomFields(db: Queryable): Promise<CustomField[]> {
  const { rows } = await db.query(selectCustomFields);
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    type: fieldType.fromColumn(row.type),
    mandatory: row.mandatory,
    readOnly: row.read_only,
    external: row.external,
    defaultValue: row.default_value,
    maxLength: row.max_length,
    options: row.options,
    rank: row.rank,
  }));
}
