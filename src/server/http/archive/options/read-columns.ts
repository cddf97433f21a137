import type { ColumnIndex } from "../../../../domain/archive/columns/column-index.ts";
import type { ArchiveProvider } from "../../../../domain/archive/providers.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";
import { MOST_COLUMNS } from "../list-limits.ts";
import type { ShownColumn } from "../present-row.ts";

/**
 * The columns of these names, each under the name that the caller used and only once. Lists differ
 * between versions, so those that there are not are left out; without a name those of the list's choice.
 *
 * @throws AppError "validation" for more columns than there can be
 */
export function readColumns(
  names: readonly string[],
  columns: ColumnIndex,
  { defaultColumns }: Pick<ArchiveProvider, "defaultColumns">,
): readonly ShownColumn[] {
  const wished = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  if (wished.length > MOST_COLUMNS) {
    throw new AppError("validation", say(archiveTexts.tooManyColumns, { most: MOST_COLUMNS }));
  }
  const shown = wished.length > 0 ? wished : defaultColumns;
  return shown.flatMap((shownAs) => {
    const column = columns.find(shownAs);
    return column === undefined ? [] : [{ shownAs, column }];
  });
}
