import type { Column } from "./column.ts";
import type { RecordShape } from "./define-columns.ts";

/** The columns of a list, found by their published names in any case. */
export class ColumnIndex {
  readonly all: readonly Column[];
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(columns: readonly Column[]) {
    this.all = columns;
    this.#byName = new Map(columns.map((column) => [column.path.toLowerCase(), column]));
  }

  find(name: string): Column | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The same with more columns; one of a known name takes the place of that. */
  with(columns: readonly Column[]): ColumnIndex {
    const added = new Set(columns.map(({ path }) => path.toLowerCase()));
    const kept = this.all.filter(({ path }) => !added.has(path.toLowerCase()));
    return new ColumnIndex([...kept, ...columns]);
  }
}

/** The columns of a record and of all that it refers to, under their whole names. */
export function columnsOf(shape: RecordShape, via: readonly string[] = []): readonly Column[] {
  const prefix = via.map((name) => `${name}/`).join("");
  return [
    ...shape.columns.map((column) => ({
      ...column,
      path: prefix + column.name,
      kind: shape.kind,
      via,
    })),
    ...Object.entries(shape.references).flatMap(([name, referred]) =>
      columnsOf(referred, [...via, name]),
    ),
  ];
}
