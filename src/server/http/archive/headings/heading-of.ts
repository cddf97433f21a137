import type { Column } from "../../../../domain/archive/columns/column.ts";
import { localise, type Language } from "../../language.ts";

/**
 * What stands above a column: the parts of its name, in the reader's language where they are translated.
 * Without a language they are references, as other names are.
 */
export function headingOf({ path }: Pick<Column, "path">, language: Language | null): string {
  return path
    .split("/")
    .map((name) => partOf(name, language))
    .join(" - ");
}

function partOf(name: string, language: Language | null): string {
  const reference = `[SR_COLUMN_${name.toUpperCase().replaceAll(/\W/g, "_")}]`;
  const heading = localise(reference, language);
  return heading === reference && language !== null ? wordsOf(name) : heading;
}

/** `timeSpentQueue` as "Time spent queue". */
function wordsOf(name: string): string {
  const words = name
    .replace(/^[xy]_/, "")
    .replaceAll("_", " ")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
