import type {
  ImportRemark,
  ImportResult,
  TalliedKind,
} from "../../../domain/import/import-tally.ts";
import type { SourceRecords } from "../../../domain/import/source-records.ts";
import type { RecordForm } from "../../usecases/import/record-form.ts";
import { keepIdsFree } from "../../usecases/import/keep-ids-free.ts";
import { describeUnstorable } from "../../usecases/import/describe-unstorable.ts";
import { importRecord } from "../../usecases/import/import-record.ts";
import type { ImportJob } from "../import-job.ts";
import { SourceFailure } from "../source/source-failure.ts";

/** Sentences for what is not here as it is there, although nothing failed. */
const reasons: Readonly<Partial<Record<ImportResult, string>>> = {
  changedHere: "it changed on both sides; it stays as it is here",
  goneHere: "it changed there and was removed here; it stays away",
};

/** Counts what became of a record, and notes what its operator should know. */
export function note(
  { tally }: ImportJob,
  kind: TalliedKind,
  sourceId: number | string,
  result: ImportResult,
): void {
  tally.count(kind, result);
  const reason = reasons[result];
  if (reason !== undefined) tally.remark({ kind, sourceId, reason });
}

/** Takes a record over and counts it. */
export async function takeOver<Kind extends keyof SourceRecords>(
  job: ImportJob,
  form: RecordForm<Kind>,
  record: SourceRecords[Kind],
): Promise<void> {
  const sourceId = form.sourceId(record);
  if (sourceId <= 0) return;
  await attempt(job, { kind: form.kind, sourceId }, () => importRecord(job.run, form, record));
}

/** Carries out what takes a record over, and counts what came of it. What cannot be stored here is passed over. */
export async function attempt(
  job: ImportJob,
  { kind, sourceId }: Omit<ImportRemark, "reason">,
  task: () => Promise<ImportResult>,
  skippedBecause = "what it refers to is not here",
): Promise<void> {
  const { tally } = job;
  try {
    const result = await task();
    note(job, kind, sourceId, result);
    if (result === "skipped") tally.remark({ kind, sourceId, reason: skippedBecause });
  } catch (error) {
    const reason = describeUnstorable(error);
    if (reason === null) throw error;
    tally.count(kind, "skipped");
    tally.remark({ kind, sourceId, reason });
  }
}

/** Takes over a whole list. Those that can keep their ids do, whatever the others get. */
export async function takeOverAll<Kind extends keyof SourceRecords>(
  job: ImportJob,
  form: RecordForm<Kind>,
  records: readonly SourceRecords[Kind][],
): Promise<void> {
  const ids = records.map((record) => form.sourceId(record));
  await keepIdsFree(job.run, form.kind, Math.max(0, ...ids));
  for (const record of records) await takeOver(job, form, record);
}

/** Reads a list; one that may not be read, or that there is none of, is passed over with a remark. */
export async function ifReadable<Item>(
  job: ImportJob,
  kind: TalliedKind,
  read: () => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceFailure) || !error.isPartial) throw error;
    job.tally.count(kind, "skipped");
    job.tally.remark({ kind, sourceId: "all", reason: error.message });
    return [];
  }
}
