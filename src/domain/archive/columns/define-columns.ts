import {
  restrictionTypes,
  type ColumnValues,
  type OwnColumn,
  type RecordKind,
  type RestrictionType,
} from "./column.ts";

/** A kind of record with its columns, and the records that it refers to. */
export interface RecordShape {
  readonly kind: RecordKind;
  readonly columns: readonly OwnColumn[];
  /** By the name that begins the paths of their columns. */
  readonly references: Readonly<Record<string, RecordShape>>;
}

/**
 * Declares columns by their published names: `title:string tags:intArray!`, where `-` is a column that is
 * compared with nothing and `!` one that nobody can sort by. Those that `values` does not name have no
 * data.
 */
export function defineColumns(published: string, values: ColumnValues): readonly OwnColumn[] {
  const columns = published
    .trim()
    .split(/\s+/)
    .map((declaration) => columnOf(declaration, values));
  const names = new Set(columns.map(({ name }) => name));
  const strange = Object.keys(values).filter((name) => !names.has(name));
  if (strange.length > 0) throw new Error(`no column is published as ${strange.join(", ")}`);
  return columns;
}

function columnOf(declaration: string, values: ColumnValues): OwnColumn {
  // A name may have colons of its own.
  const [, name = "", type = "", bang] = /^(.+):([\w-]+)(!?)$/.exec(declaration) ?? [];
  return {
    name,
    restriction: type === "-" ? null : restrictionTypeOf(type),
    orderable: bang === "",
    value: Object.hasOwn(values, name) ? (values[name] ?? null) : null,
    isContent: false,
  };
}

function restrictionTypeOf(type: string): RestrictionType {
  const known = restrictionTypes.find((one) => one === type);
  if (known === undefined) throw new Error(`there is no restriction type ${type}`);
  return known;
}

/** Columns of a part of a record, which begin with its name. */
export function part(name: string, columns: readonly OwnColumn[]): readonly OwnColumn[] {
  return columns.map((column) => ({ ...column, name: `${name}/${column.name}` }));
}
