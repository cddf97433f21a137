import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { RecordKind } from "./record-tables.ts";

/** By what a record of another desk is known to be one that is here already. */
export interface RecordTraits {
  readonly name: string;
  /** Published number; of statuses only. */
  readonly baseStatus?: number;
  /** Of users only. */
  readonly email?: string;
}

const unlinked = (kind: RecordKind, key: string): string => `
  not exists (select from import_link l
               where l.import_source_id = $1 and l.kind = '${kind}' and l.local_id = t.${key})`;

const byName = (kind: RecordKind, [table, key]: readonly [string, string], condition: string) =>
  defineStatement<{ id: number }>(`
    select t.${key} as id from ${table} t
     where ${condition} and ${unlinked(kind, key)}
     order by t.${key} limit 1`);

const statements = {
  userGroup: byName("userGroup", ["user_group", "group_id"], "lower(t.name) = lower($2)"),
  status: byName(
    "status",
    ["ticket_status", "status_id"],
    "lower(t.name) = lower($2) and t.base_status = $3::int and not t.deleted",
  ),
  priority: byName(
    "priority",
    ["priority", "priority_id"],
    "lower(t.name) = lower($2) and not t.deleted",
  ),
  category: byName("category", ["category", "category_id"], "lower(t.full_name) = lower($2)"),
  ticketType: byName(
    "ticketType",
    ["ticket_type", "ticket_type_id"],
    "lower(t.name) = lower($2) and not t.deleted",
  ),
  tag: byName("tag", ["tag", "tag_id"], "t.folded_name = $2 and not t.deleted"),
} as const;

/** By the login first: an address may belong to several. */
const selectUser = defineStatement<{ id: number }>(`
  select t.user_id as id
    from app_user t left join person p on p.person_id = t.person_id
   where (lower(t.login_name) = lower($2)
          or ($3 <> '' and lower($3) = any (select lower(address) from unnest(p.emails) as address)))
     and ${unlinked("user", "user_id")}
   order by lower(t.login_name) = lower($2) desc, t.user_id
   limit 1`);

/** The record here that is the same one, and that no other record of that desk has become; null = none. */
export async function findMatch(
  db: Queryable,
  { importSourceId, kind }: { readonly importSourceId: number; readonly kind: RecordKind },
  { name, baseStatus, email = "" }: RecordTraits,
): Promise<number | null> {
  const { rows } = await runMatch();
  return rows[0]?.id ?? null;

  async function runMatch(): Promise<{ rows: { id: number }[] }> {
    switch (kind) {
      case "user":
        return db.query(selectUser, [importSourceId, name, email]);
      case "status":
        return db.query(statements.status, [importSourceId, name, baseStatus ?? 0]);
      case "userGroup":
      case "priority":
      case "category":
      case "ticketType":
      case "tag":
        return db.query(statements[kind], [importSourceId, name]);
      default:
        return { rows: [] };
    }
  }
}
