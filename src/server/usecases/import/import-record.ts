import { decideImport } from "../../../domain/import/decide-import.ts";
import type { ImportLink } from "../../../domain/import/import-link.ts";
import type { ImportResult } from "../../../domain/import/import-tally.ts";
import type { SourceRecords } from "../../../domain/import/source-records.ts";
import { findLinks, storeLink } from "../../storage/import/import-links.ts";
import {
  holdRecord,
  insertRecord,
  stateOfRecord,
  updateRecord,
} from "../../storage/import/imported-records.ts";
import { findMatch } from "../../storage/import/match-records.ts";
import type { RecordKind } from "../../storage/import/record-tables.ts";
import { reserveIds } from "../../storage/import/reserve-ids.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import type { ImportRun } from "./import-run.ts";
import type { RecordForm } from "./record-form.ts";

/** A record on its way. */
interface Passage<Kind extends RecordKind> {
  readonly run: ImportRun;
  readonly form: RecordForm<Kind>;
  readonly record: SourceRecords[Kind];
  readonly sourceId: number;
  readonly fingerprint: string;
}

/** Takes over one record, in one transaction with the note of what it has become. */
export async function importRecord<Kind extends RecordKind>(
  run: ImportRun,
  form: RecordForm<Kind>,
  record: SourceRecords[Kind],
): Promise<ImportResult> {
  const sourceId = form.sourceId(record);
  const passage = { run, form, record, sourceId, fingerprint: fingerprintOf(record) };
  return withTransaction(
    run.context.database,
    async (tx) => {
      const { importSourceId } = run;
      const { kind } = form;
      const links = await findLinks(tx, { importSourceId, kind }, [sourceId]);
      const link = links.get(sourceId) ?? null;
      const localState = link === null ? null : await stateOfRecord(tx, kind, link.localId);
      const decision = decideImport(link, { fingerprint: passage.fingerprint, localState });
      if (decision === "create") return create(tx, passage);
      if (decision !== "update" || link === null)
        return decision === "update" ? "unchanged" : decision;
      if (!run.isTrial) await change(tx, passage, { localId: link.localId, takesDefault: false });
      return "updated";
    },
    { safeToRetry: true },
  );
}

async function create<Kind extends RecordKind>(
  tx: Transaction,
  passage: Passage<Kind>,
): Promise<ImportResult> {
  const { run, form, record, sourceId } = passage;
  const { kind } = form;
  const adopted = await findAdopted(tx, passage);
  if (adopted !== null && (form.alwaysOwn === true || !run.isFresh)) {
    if (!run.isTrial) await remember(tx, passage, { localId: adopted, localState: null });
    return "matched";
  }
  if (run.isTrial) {
    run.remember(kind, sourceId, sourceId);
    return "created";
  }
  if (adopted !== null) {
    await change(tx, passage, { localId: adopted, takesDefault: true });
    return "created";
  }
  await reserveIds(tx, kind, sourceId);
  const localId = await insertRecord(tx, kind, { wishedId: sourceId, row: form.row(record, run) });
  await form.after?.(tx, { record, localId, run, takesDefault: run.isFresh });
  await remember(tx, passage, { localId, localState: await stateOfRecord(tx, kind, localId) });
  return "created";
}

/** What is here already of it: the same by its traits, or what every desk has under that very id. */
async function findAdopted<Kind extends RecordKind>(
  tx: Transaction,
  { run, form, record, sourceId }: Passage<Kind>,
): Promise<number | null> {
  if (form.traits === null) return null;
  const traits = form.traits(record);
  const place = { importSourceId: run.importSourceId, kind: form.kind };
  const namesake = await findMatch(tx, place, traits);
  if (namesake !== null || form.alwaysOwn === true || !run.isFresh) return namesake;
  return findMatch(tx, place, { ...traits, sameId: sourceId });
}

async function change<Kind extends RecordKind>(
  tx: Transaction,
  passage: Passage<Kind>,
  { localId, takesDefault }: { readonly localId: number; readonly takesDefault: boolean },
): Promise<void> {
  const { run, form, record } = passage;
  await holdRecord(tx, form.kind, localId);
  await updateRecord(tx, form.kind, { localId, row: form.row(record, run) });
  await form.after?.(tx, { record, localId, run, takesDefault });
  const localState = await stateOfRecord(tx, form.kind, localId);
  await remember(tx, passage, { localId, localState });
}

async function remember<Kind extends RecordKind>(
  tx: Transaction,
  { run, form, sourceId, fingerprint }: Passage<Kind>,
  link: Pick<ImportLink, "localId" | "localState">,
): Promise<void> {
  const key = { importSourceId: run.importSourceId, kind: form.kind, sourceId };
  await storeLink(tx, key, { ...link, fingerprint, importedAt: run.context.clock.now() });
  run.remember(form.kind, sourceId, link.localId);
}
