import type { RecordHistory } from "../../../domain/people/person-record.ts";
import { instant, plain, reference, type ColumnCodec } from "../tickets/column-codecs.ts";
import type { Parameter } from "../queryable.ts";

/** In which column each field is, and how it travels there. */
export type FieldColumns<Fields> = {
  readonly [Name in keyof Fields]: readonly [column: string, codec: ColumnCodec<Fields[Name]>];
};

/** The history of a record, under the same columns in every table that has one. */
export const historyColumns: FieldColumns<RecordHistory> = {
  version: ["version", plain()],
  createdAt: ["created_at", instant],
  createdById: ["created_by_id", reference],
  updatedAt: ["updated_at", instant],
  updatedById: ["updated_by_id", reference],
};

export function columnsOf<Fields>(columns: FieldColumns<Fields>): readonly string[] {
  return entriesOf(columns).map(([, [column]]) => column);
}

/** The values of a record, in the order of its columns. */
export function parametersOf<Fields>(columns: FieldColumns<Fields>, fields: Fields): Parameter[] {
  return entriesOf(columns).map(([name, [, codec]]) => codec.toParameter(fields[name]));
}

/** A record from a row that has its columns. */
export function fieldsFromRow<Fields>(
  columns: FieldColumns<Fields>,
  row: Readonly<Record<string, unknown>>,
): Fields {
  return Object.fromEntries(
    entriesOf(columns).map(([name, [column, codec]]) => [name, codec.fromColumn(row[column])]),
  ) as Fields;
}

type Entry<Fields> = readonly [keyof Fields, readonly [string, ColumnCodec<Fields[keyof Fields]>]];

function entriesOf<Fields>(columns: FieldColumns<Fields>): readonly Entry<Fields>[] {
  return Object.entries(columns) as unknown as readonly Entry<Fields>[];
}
