import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type {
  MergedTicket,
  MergeRecord,
  MergeTrace,
  NewMergeRecord,
  SurvivorTrace,
} from "../../../domain/ticket/merge/merge-record.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

const insertRecord = defineStatement(`
  with made as (
    insert into ticket_merge (survivor_id, merged_at, user_id, survivor)
    values ($1, $2, $3, $4)
    returning merge_id
  )
  insert into merged_ticket (merge_id, ticket_id, trace)
  select made.merge_id, merged.ticket_id, merged.trace
    from made
   cross join jsonb_to_recordset($5::jsonb) as merged (ticket_id int, trace jsonb)`);

interface RecordRow {
  merge_id: number;
  survivor_id: number;
  merged_at: Instant;
  user_id: number | null;
  survivor: SurvivorTrace;
  ticket_id: number;
  trace: MergeTrace;
  taken_back_at: OptionalInstant;
}

const select = `
  select m.merge_id, m.survivor_id, m.merged_at, m.user_id, m.survivor,
         t.ticket_id, t.trace, t.taken_back_at
    from ticket_merge m join merged_ticket t using (merge_id)`;
const inOrder = "order by m.merge_id, t.ticket_id";

const selectRecord = defineStatement<RecordRow>(`${select} where m.merge_id = $1 ${inOrder}`);

const selectInto = defineStatement<RecordRow>(`${select} where m.survivor_id = $1 ${inOrder}`);

const selectAbout = defineStatement<RecordRow>(`${select}
   where m.survivor_id = $1
      or m.merge_id in (select merge_id from merged_ticket where ticket_id = $1) ${inOrder}`);

const updateTakenBack = defineStatement(`
  update merged_ticket set taken_back_at = $3
   where merge_id = $1 and ticket_id = any ($2::int[])`);

const hasOld = defineStatement<{ found: boolean }>(`
  select exists (select from ticket_merge where merged_at <= $1) as found`);

const deleteOld = defineStatement(`
  delete from ticket_merge
   where merge_id in (
           select merge_id from ticket_merge where merged_at <= $1 order by merged_at limit $2)`);

/** Remembers a merge. Its tickets are locked. */
export async function storeMergeRecord(tx: Transaction, record: NewMergeRecord): Promise<void> {
  const { survivorId, mergedAt, userId, survivor, tickets } = record;
  await tx.query(insertRecord, [
    survivorId,
    timestampParameter(mergedAt),
    userId === 0 ? null : userId,
    JSON.stringify(survivor),
    JSON.stringify(tickets.map(({ ticketId, trace }) => ({ ticket_id: ticketId, trace }))),
  ]);
}

/** A merge; null when it is not remembered. Whoever changes one has locked its survivor. */
export async function findMergeRecord(db: Queryable, mergeId: number): Promise<MergeRecord | null> {
  const { rows } = await db.query(selectRecord, [mergeId]);
  return recordsFrom(rows)[0] ?? null;
}

/** The merges into a ticket that are remembered, the oldest first. */
export async function listMergesInto(db: Queryable, survivorId: number): Promise<MergeRecord[]> {
  return recordsFrom((await db.query(selectInto, [survivorId])).rows);
}

/** The same with those by which the ticket itself was merged away. */
export async function listMergesOf(db: Queryable, ticketId: number): Promise<MergeRecord[]> {
  return recordsFrom((await db.query(selectAbout, [ticketId])).rows);
}

export async function noteTakenBack(
  tx: Transaction,
  mergeId: number,
  { ticketIds, at }: { readonly ticketIds: readonly number[]; readonly at: Instant },
): Promise<void> {
  await tx.query(updateTakenBack, [mergeId, ticketIds, timestampParameter(at)]);
}

export async function hasMergeUntil(db: Queryable, until: Instant): Promise<boolean> {
  const { rows } = await db.query(hasOld, [timestampParameter(until)]);
  return rows[0]?.found === true;
}

/** Returns how many there were. */
export async function removeMergesUntil(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  return (await db.query(deleteOld, [timestampParameter(until), limit])).rowCount;
}

function recordsFrom(rows: readonly RecordRow[]): MergeRecord[] {
  const tickets = new Map<number, MergedTicket[]>();
  for (const row of rows) {
    const { ticket_id: ticketId, trace, taken_back_at: takenBackAt } = row;
    const ofMerge = tickets.get(row.merge_id) ?? [];
    tickets.set(row.merge_id, [...ofMerge, { ticketId, trace, takenBackAt }]);
  }
  const firsts = new Map(rows.toReversed().map((row) => [row.merge_id, row]));
  return [...tickets].flatMap(([mergeId, merged]) => {
    const row = firsts.get(mergeId);
    if (row === undefined) return [];
    return {
      mergeId,
      survivorId: row.survivor_id,
      mergedAt: row.merged_at,
      userId: row.user_id ?? 0,
      survivor: row.survivor,
      tickets: merged,
    };
  });
}
