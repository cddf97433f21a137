import type { ImportKind, ImportLink } from "../../../domain/import/import-link.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

interface LinkRow {
  source_id: number;
  local_id: number;
  fingerprint: string;
  local_state: string | null;
}

const insertSource = defineStatement(`
  insert into import_source (address) values ($1) on conflict (address) do nothing`);

const selectSource = defineStatement<{ import_source_id: number }>(
  "select import_source_id from import_source where address = $1",
);

const selectLinks = defineStatement<LinkRow>(`
  select source_id, local_id, fingerprint, local_state
    from import_link
   where import_source_id = $1 and kind = $2 and source_id = any ($3::int[])`);

const selectLocalIds = defineStatement<{ source_id: number; local_id: number }>(`
  select source_id, local_id from import_link where import_source_id = $1 and kind = $2`);

const upsertLink = defineStatement(`
  insert into import_link
    (import_source_id, kind, source_id, local_id, fingerprint, local_state, imported_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (import_source_id, kind, source_id) do update
    set local_id = excluded.local_id, fingerprint = excluded.fingerprint,
        local_state = excluded.local_state, imported_at = excluded.imported_at`);

const deleteLinks = defineStatement(`
  delete from import_link
   where import_source_id = $1 and kind = $2 and local_id = any ($3::int[])`);

const selectOwnTicket = defineStatement<{ has_own: boolean }>(`
  select exists (
    select from ticket t
     where not exists (select from import_link l where l.kind = 'ticket' and l.local_id = t.ticket_id)
  ) as has_own`);

/** A record of a desk that was imported from, by its key there. */
export interface SourceKey {
  readonly importSourceId: number;
  readonly kind: ImportKind;
  readonly sourceId: number;
}

/** The desk at that address; null = nothing was ever taken over from it. */
export async function findImportSource(db: Queryable, address: string): Promise<number | null> {
  const { rows } = await db.query(selectSource, [address]);
  return rows[0]?.import_source_id ?? null;
}

/** The same, made known if it is not. */
export async function storeImportSource(db: Queryable, address: string): Promise<number> {
  const known = await findImportSource(db, address);
  if (known !== null) return known;
  await db.query(insertSource, [address]);
  const importSourceId = await findImportSource(db, address);
  if (importSourceId === null) throw new Error("a source that was just stored is not there");
  return importSourceId;
}

/** What some records of a desk have become, by their keys there. */
export async function findLinks(
  db: Queryable,
  { importSourceId, kind }: Omit<SourceKey, "sourceId">,
  sourceIds: readonly number[],
): Promise<ReadonlyMap<number, ImportLink>> {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await db.query(selectLinks, [importSourceId, kind, sourceIds]);
  return new Map(
    rows.map((row) => [
      row.source_id,
      { localId: row.local_id, fingerprint: row.fingerprint, localState: row.local_state },
    ]),
  );
}

/** The ids here of everything of a kind that was taken over, by the keys there. */
export async function listLocalIds(
  db: Queryable,
  { importSourceId, kind }: Omit<SourceKey, "sourceId">,
): Promise<Map<number, number>> {
  const { rows } = await db.query(selectLocalIds, [importSourceId, kind]);
  return new Map(rows.map((row) => [row.source_id, row.local_id]));
}

export async function storeLink(
  db: Queryable,
  { importSourceId, kind, sourceId }: SourceKey,
  link: ImportLink & { readonly importedAt: Instant },
): Promise<void> {
  const { localId, fingerprint, localState, importedAt } = link;
  await db.query(upsertLink, [
    importSourceId,
    kind,
    sourceId,
    localId,
    fingerprint,
    localState,
    timestampParameter(importedAt),
  ]);
}

/** Forgets what has become these records here. */
export async function removeLinks(
  db: Queryable,
  { importSourceId, kind }: Omit<SourceKey, "sourceId">,
  localIds: readonly number[],
): Promise<void> {
  if (localIds.length > 0) await db.query(deleteLinks, [importSourceId, kind, localIds]);
}

/** Whether there are tickets here that came from nowhere else. */
export async function hasOwnTickets(db: Queryable): Promise<boolean> {
  const { rows } = await db.query(selectOwnTicket);
  return rows[0]?.has_own === true;
}
