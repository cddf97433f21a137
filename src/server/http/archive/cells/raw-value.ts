import type { Cell } from "../../../../domain/archive/archive-query.ts";
import type { Column } from "../../../../domain/archive/columns/column.ts";
import type { CellReader } from "./cell-reader.ts";
import { plainValue, type PlainValue } from "./plain-value.ts";

/** A value with its type: of an item of a list its id, of a user the id that the column is filtered by. */
export function rawValue(
  column: Column,
  cell: Cell,
  reader: CellReader,
): PlainValue | readonly number[] {
  const { value } = cell;
  switch (column.value?.as) {
    case "choice":
      if (value === null) return null;
      return column.restriction === "ejUser" ? reader.serviceIdOf(Number(value)) : Number(value);
    case "choices":
    case "named":
      return value;
    default:
      return plainValue(column, cell, reader);
  }
}
