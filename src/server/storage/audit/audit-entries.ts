import type {
  AuditAction,
  AuditArea,
  AuditChange,
  AuditedField,
} from "../../../domain/audit/audit-change.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** Who changes something, and when; null = on the server's command line. */
export interface AuditAuthor {
  readonly userId: number | null;
  readonly at: Instant;
}

export interface AuditEntry extends AuditChange, AuditAuthor {
  readonly auditId: number;
}

export interface AuditSearch {
  /** Only entries that are older than this one; 0 = from the newest on. */
  readonly beforeId: number;
  readonly area: AuditArea | null;
  readonly key: string | null;
  readonly userId: number | null;
  /** Of that instant or later; before that instant. */
  readonly from: OptionalInstant;
  readonly until: OptionalInstant;
  readonly limit: number;
}

interface EntryRow {
  audit_id: number;
  at: number;
  user_id: number | null;
  area: AuditArea;
  record_key: string;
  record_name: string;
  action: AuditAction;
  fields: AuditedField[];
}

const insertEntries = defineStatement(`
  insert into audit_entry (at, user_id, area, record_key, record_name, action, fields)
  select $1, $2, area, record_key, record_name, action, fields
    from jsonb_to_recordset($3::jsonb) as told (
      area text, record_key text, record_name text, action text, fields jsonb)`);

const selectEntries = defineStatement<EntryRow>(`
  select audit_id, at, user_id, area, record_key, record_name, action, fields
    from audit_entry
   where ($1::bigint = 0 or audit_id < $1)
     and ($2::text is null or area = $2)
     and ($3::text is null or record_key = $3)
     and ($4::int is null or user_id = $4)
     and ($5::timestamptz is null or at >= $5)
     and ($6::timestamptz is null or at < $6)
   order by audit_id desc
   limit $7`);

/** Writes down what was done, in the transaction that does it. */
export async function storeAuditEntries(
  db: Queryable,
  { userId, at }: AuditAuthor,
  changes: readonly (AuditChange | null)[],
): Promise<void> {
  const told = changes.filter((change) => change !== null);
  if (told.length === 0) return;
  const rows = told.map(({ area, key, name, action, fields }) => ({
    area,
    record_key: key,
    record_name: name,
    action,
    fields,
  }));
  await db.query(insertEntries, [timestampParameter(at), userId, JSON.stringify(rows)]);
}

/** Newest first. */
export async function listAuditEntries(
  db: Queryable,
  { beforeId, area, key, userId, from, until, limit }: AuditSearch,
): Promise<AuditEntry[]> {
  const { rows } = await db.query(selectEntries, [
    beforeId,
    area,
    key,
    userId,
    timestampParameter(from),
    timestampParameter(until),
    limit,
  ]);
  return rows.map((row) => ({
    auditId: row.audit_id,
    at: row.at,
    userId: row.user_id,
    area: row.area,
    key: row.record_key,
    name: row.record_name,
    action: row.action,
    fields: row.fields,
  }));
}
