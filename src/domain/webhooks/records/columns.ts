import type { OptionalInstant } from "../../instant.ts";
import type { Author } from "../../people/person-record.ts";
import { wallText } from "../../wall-text.ts";
import type { DeskEvent } from "../event.ts";

/** The columns of a record, by the names that targets have for them. The key is the first one. */
export type Columns = Readonly<Record<string, string | number>>;

/** Who changes a record and when, and the zone in whose wall time targets are told of instants. */
export interface EventOrigin extends Author {
  readonly timeZone: string;
}

/** What targets know a kind of record by. */
export interface RecordKind {
  readonly entity: string;
  /** The columns that may be told to whoever listens: none that says who somebody is or how to reach him. */
  readonly told: readonly string[];
  /** The columns that are written with every change, and told last, whether they differ or not. */
  readonly written: readonly string[];
  /** The columns that say which record it was once it is gone. */
  readonly keys: readonly string[];
}

/** A record as it is stored, and as it was; null = it is new. */
export interface RecordChange<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** What is told of a record that is new or changed. */
export function savedEvent(
  { entity, told, written }: RecordKind,
  { before, after }: RecordChange<Columns>,
  { userId, at }: Author,
): DeskEvent {
  return {
    name: `${entity}.${before === null ? "created" : "changed"}`,
    entity,
    primaryKey: keyOf(after),
    at,
    userId,
    changes: before === null ? [] : changesOf(before, after, written),
    fieldValues: pick(after, told),
  };
}

/** What is told of a record that is gone: what it was, and nothing that changed. */
export function deletedEvent(
  { entity, told, keys }: RecordKind,
  columns: Columns,
  { userId, at }: Author,
): DeskEvent {
  return {
    name: `${entity}.deleted`,
    entity,
    primaryKey: keyOf(columns),
    at,
    userId,
    fieldValues: pick(columns, told),
    values: pick(columns, keys),
  };
}

/** Which columns differ, the key first, and which are written anyway. */
export function changesOf(
  before: Columns,
  after: Columns,
  written: readonly string[] = [],
): readonly string[] {
  const [key = "", ...others] = Object.keys(after);
  const changed = others.filter((name) => before[name] !== after[name] && !written.includes(name));
  return [key, ...changed, ...written];
}

/** The key is the first column. */
function keyOf(columns: Columns): number {
  return Number(Object.values(columns)[0]);
}

/** What targets are told of an instant; nobody knows when = the first one there is. */
export function timeColumn(at: OptionalInstant, { timeZone }: EventOrigin): string {
  return at === null ? "0001-01-01T00:00:00" : wallText(at, timeZone);
}

function pick(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, columns[name] ?? 0]));
}
