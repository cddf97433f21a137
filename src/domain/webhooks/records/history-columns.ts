import type { RecordHistory } from "../../people/person-record.ts";
import { timeColumn, type Columns, type EventOrigin } from "./columns.ts";

/** Columns that every record has which remembers how it came to be what it is. */
export function historyColumns(record: RecordHistory, origin: EventOrigin): Columns {
  return {
    registered: timeColumn(record.createdAt, origin),
    registered_associate_id: record.createdById,
    updated: timeColumn(record.updatedAt, origin),
    updated_associate_id: record.updatedById,
    updatedCount: record.version,
  };
}

/** Those of them that every change writes. */
export const historyWritten = ["updated", "updated_associate_id", "updatedCount"];

/** A record as its deletion leaves it. */
export function withDeletion<Row extends RecordHistory>(
  stored: Row,
  { at, userId }: EventOrigin,
): Row {
  return { ...stored, version: stored.version + 1, updatedAt: at, updatedById: userId };
}
