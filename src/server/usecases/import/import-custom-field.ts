import { customFieldTypeCodes, type CustomField } from "../../../domain/desk/custom-field.ts";
import type { ImportResult } from "../../../domain/import/import-tally.ts";
import { addFieldOption, storeImportedField } from "../../storage/import/imported-fields.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * Takes over a custom field of tickets. One that is here under its key stays as it is, if it is of the same
 * type; of another type it cannot hold the values.
 */
export async function importCustomField(run: ImportRun, field: CustomField): Promise<ImportResult> {
  const { desk, database } = run.context;
  const own = desk.current().customFields.get(field.key);
  if (own !== undefined) return own.type === field.type ? "unchanged" : "skipped";
  if (run.isTrial) return "created";
  const type = customFieldTypeCodes[field.type];
  return (await storeImportedField(database, { ...field, type })) ? "created" : "unchanged";
}

/** Adds choices that values of a field turned out to be. */
export async function addChoice(
  run: ImportRun,
  key: string,
  choice: { readonly id: number; readonly label: string },
): Promise<void> {
  const { desk, database } = run.context;
  const options = desk.current().customFields.get(key)?.options ?? [];
  if (run.isTrial || options.some(({ id }) => id === choice.id)) return;
  await addFieldOption(database, key, choice);
}
