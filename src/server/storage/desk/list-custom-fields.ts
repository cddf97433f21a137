import {
  customFieldTypeCodes,
  type CustomField,
  type CustomFieldValue,
} from "../../../domain/desk/custom-field.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storedNames, unreadable } from "./unreadable-row.ts";

interface CustomFieldRow {
  key: string;
  label: string;
  type: number;
  mandatory: boolean;
  read_only: boolean;
  external: boolean;
  default_value: unknown;
  max_length: number;
  options: unknown;
  rank: number;
}

const selectCustomFields = defineStatement<CustomFieldRow>(`
  select key, label, type, mandatory, read_only, external, default_value, max_length, options, rank
    from custom_field
   order by rank, key`);

const readType = storedNames("custom_field", customFieldTypeCodes);

/** The custom fields of tickets, by rank. */
export async function listCustomFields(db: Queryable): Promise<CustomField[]> {
  const { rows } = await db.query(selectCustomFields);
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    type: readType("type", row.type, row.key),
    mandatory: row.mandatory,
    readOnly: row.read_only,
    external: row.external,
    defaultValue: readDefaultValue(row),
    maxLength: row.max_length,
    options: readOptions(row),
    rank: row.rank,
  }));
}

function readDefaultValue({ key, default_value: value }: CustomFieldRow): CustomFieldValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) {
    return value as CustomFieldValue;
  }
  const place = { table: "custom_field", row: key, column: "default_value" };
  throw unreadable(place, value, "a text, a number, true, false or nothing");
}

function readOptions({ key, options }: CustomFieldRow): CustomField["options"] {
  if (Array.isArray(options) && options.every(isOption)) return options;
  const place = { table: "custom_field", row: key, column: "options" };
  throw unreadable(place, options, 'a list of choices such as {"id": 1, "label": "Red"}');
}

function isOption(option: unknown): option is CustomField["options"][number] {
  if (typeof option !== "object" || option === null) return false;
  const { id, label } = option as Record<string, unknown>;
  return Number.isInteger(id) && typeof label === "string";
}
