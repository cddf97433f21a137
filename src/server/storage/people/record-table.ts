import type { Author } from "../../../domain/people/person-record.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { columnsOf, fieldsFromRow, parametersOf, type FieldColumns } from "./record-columns.ts";

type Row = Record<string, unknown>;

/** Where one kind of record is kept. */
interface RecordPlace<Fields, Stored> {
  /** Its key is called like the table, with `_id`. */
  readonly table: string;
  /** What is written down about the record. */
  readonly written: FieldColumns<Fields>;
  /** What is read of it. */
  readonly read: FieldColumns<Stored>;
}

/**
 * A table of records that count their versions and are never removed, only marked as deleted. Make one at
 * module level: its statements are kept like all others.
 */
export class RecordTable<Fields, Stored> {
  readonly #place: RecordPlace<Fields, Stored>;
  readonly #select: Statement<Row>;
  readonly #lock: Statement<Row>;
  readonly #insert: Statement<Row>;
  readonly #update: Statement<Row>;
  readonly #remove: Statement<Row>;

  constructor(place: RecordPlace<Fields, Stored>) {
    const { table } = place;
    const read = columnsOf(place.read).join(", ");
    const written = columnsOf(place.written);
    this.#place = place;
    this.#select = defineStatement(
      `select ${read} from ${table} where ${table}_id = any ($1::int[]) and not deleted`,
    );
    this.#lock = defineStatement(
      `select ${read} from ${table} where ${table}_id = $1 and not deleted for no key update`,
    );
    this.#insert = defineStatement(`
      insert into ${table}
        (${written.join(", ")}, created_at, updated_at, created_by_id, updated_by_id)
      values (${written.map((_, index) => `$${index + 3}`).join(", ")}, $1, $1, $2, $2)
      returning ${read}`);
    this.#update = defineStatement(`
      update ${table}
         set ${written.map((column, index) => `${column} = $${index + 4}`).join(", ")},
             version = version + 1, updated_at = $1, updated_by_id = $2
       where ${table}_id = $3
      returning ${read}`);
    this.#remove = defineStatement(`
      update ${table} set deleted = true, version = version + 1, updated_at = $1, updated_by_id = $2
       where ${table}_id = $3`);
  }

  /** The records that exist among these, in no order. */
  async find(db: Queryable, recordIds: readonly number[]): Promise<readonly Stored[]> {
    return this.#query(db, this.#select, [recordIds]);
  }

  /** The record as it is; nobody else changes it until the transaction ends. */
  async lock(db: Queryable, recordId: number): Promise<Stored | null> {
    const [record] = await this.#query(db, this.#lock, [recordId]);
    return record ?? null;
  }

  async store(db: Queryable, fields: Fields, author: Author): Promise<Stored> {
    const values = parametersOf(this.#place.written, fields);
    return required(
      await this.#query(db, this.#insert, [...parametersOfAuthor(author), ...values]),
    );
  }

  /** Writes a record that is locked. */
  async change(
    db: Queryable,
    { recordId, fields }: { readonly recordId: number; readonly fields: Fields },
    author: Author,
  ): Promise<Stored> {
    const values = [recordId, ...parametersOf(this.#place.written, fields)];
    return required(
      await this.#query(db, this.#update, [...parametersOfAuthor(author), ...values]),
    );
  }

  /** Marks a record as deleted: tickets go on naming it. */
  async markDeleted(db: Queryable, recordId: number, author: Author): Promise<void> {
    await db.query(this.#remove, [...parametersOfAuthor(author), recordId]);
  }

  async #query(
    db: Queryable,
    statement: Statement<Row>,
    parameters: readonly Parameter[],
  ): Promise<readonly Stored[]> {
    const { rows } = await db.query(statement, parameters);
    return rows.map((row) => fieldsFromRow(this.#place.read, row));
  }
}

function parametersOfAuthor({ at, userId }: Author): readonly Parameter[] {
  return [timestampParameter(at), userId];
}

function required<Stored>([record]: readonly Stored[]): Stored {
  if (record === undefined) throw new Error("the record was not stored");
  return record;
}
