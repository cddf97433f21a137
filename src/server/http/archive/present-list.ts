import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { ArchivePage, ArchiveRow } from "../../usecases/archive/get-archive-page.ts";
import type { CellReader } from "./cells/cell-reader.ts";
import { displayText } from "./cells/display-text.ts";
import { hintsOf } from "./cells/hints-of.ts";
import { pictureValue, plainValue } from "./cells/plain-value.ts";
import { rawValue } from "./cells/raw-value.ts";
import {
  entityNameOf,
  presentRight,
  rightOfRow,
  rowHints,
  type ShownColumn,
} from "./present-row.ts";

/** How the rows of a list are shown. */
export interface ListForm {
  readonly mode: "Slim" | "Wide" | "Full";
  /** What is true or false is shown by the names of pictures. */
  readonly asPictures: boolean;
  /** Names of columns are made of letters, digits and `_` only. */
  readonly jsonSafe: boolean;
  readonly provider: ArchiveProvider;
  readonly columns: readonly ShownColumn[];
  readonly reader: CellReader;
}

const emptyCell = { value: null, name: null };

export function presentRows(page: ArchivePage, form: ListForm): readonly object[] {
  return page.rows.map((row) =>
    form.mode === "Full" ? fullRow(row, page, form) : slimRow(row, form),
  );
}

/** The key is a text here, and a number where all is told of a row. */
function slimRow(row: ArchiveRow, form: ListForm): object {
  const { mode, provider, columns, asPictures, reader } = form;
  const valueOf = asPictures ? pictureValue : plainValue;
  return {
    PrimaryKey: String(row.key),
    EntityName: entityNameOf(provider),
    ...(mode === "Wide" ? rowHints(row, provider) : {}),
    ...Object.fromEntries(
      columns.map(({ shownAs, column }, index) => [
        nameIn(form, shownAs),
        valueOf(column, row.cells[index] ?? emptyCell, reader),
      ]),
    ),
  };
}

function fullRow(row: ArchiveRow, page: ArchivePage, form: ListForm): object {
  const { provider, columns, reader } = form;
  return {
    PrimaryKey: row.key,
    EntityName: entityNameOf(provider),
    ...rowHints(row, provider),
    TableRight: presentRight(rightOfRow(row, page), reader.language),
    Column: Object.fromEntries(
      columns.map(({ shownAs, column }, index) => {
        const cell = row.cells[index] ?? emptyCell;
        const values = {
          RawValue: rawValue(column, cell, reader),
          DisplayValue: displayText(column, cell, reader),
          ...hintsOf(column, cell),
        };
        return [nameIn(form, shownAs), values];
      }),
    ),
  };
}

export function nameIn({ jsonSafe }: Pick<ListForm, "jsonSafe">, name: string): string {
  return jsonSafe ? name.replaceAll(/[^A-Za-z0-9_]/g, "_") : name;
}
