import type { SourceRecords } from "../../../domain/import/source-records.ts";
import type { ImportedRow } from "../../storage/import/imported-records.ts";
import type { RecordTraits } from "../../storage/import/match-records.ts";
import type { RecordKind } from "../../storage/import/record-tables.ts";
import type { Transaction } from "../../storage/transaction.ts";
import type { ImportRun } from "./import-run.ts";

/** How records of one kind are stored here. */
export interface RecordForm<Kind extends RecordKind> {
  readonly kind: Kind;
  /** The id that it has there. */
  readonly sourceId: (record: SourceRecords[Kind]) => number;
  /** By what it is known to be a record that is here already; null = it never is. */
  readonly traits: ((record: SourceRecords[Kind]) => RecordTraits) | null;
  /** One that is here already stays as it is, also on a desk without tickets. */
  readonly alwaysOwn?: true;
  readonly row: (record: SourceRecords[Kind], run: ImportRun) => ImportedRow;
  /** What is stored along with it. */
  readonly after?: (tx: Transaction, stored: Stored<Kind>) => Promise<void>;
}

export interface Stored<Kind extends RecordKind> {
  readonly record: SourceRecords[Kind];
  readonly localId: number;
  readonly run: ImportRun;
  /** It comes to be the default here where it is the default there. Later that is this desk's own affair. */
  readonly takesDefault: boolean;
}

/** The id here of what a record refers to; null where there is no such thing. */
export function localReference(
  { find }: ImportRun,
  kind: RecordKind,
  sourceId: number,
): number | null {
  return sourceId === 0 ? null : (find(kind, sourceId) ?? null);
}

/** Every desk has the same templates of its own; what another one has besides is not here. */
const OWN_TEMPLATES_MAX = 99;

export function localTemplateId(templateId: number): number {
  return templateId > 0 && templateId <= OWN_TEMPLATES_MAX ? templateId : 0;
}
