import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import type { RecordKind } from "./record-tables.ts";

/** By what a record of another desk is known to be one that is here already. */
export interface RecordTraits {
  readonly name: string;
  /** Published number; of statuses only. */
  readonly baseStatus?: number;
  /** Of users only. */
  readonly email?: string;
  /** Instead of the name: the id, where nothing else of that desk has it. */
  readonly sameId?: number;
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

/** By id instead of name: what every desk begins with has the same ids. */
const byId = (kind: RecordKind, [table, key]: readonly [string, string], condition: string) =>
  defineStatement<{ id: number }>(`
    select t.${key} as id from ${table} t
     where t.${key} = $2 and ${condition} and ${unlinked(kind, key)}`);

const statementsById = {
  userGroup: byId("userGroup", ["user_group", "group_id"], "true"),
  status: byId("status", ["ticket_status", "status_id"], "t.base_status = $3::int"),
  priority: byId("priority", ["priority", "priority_id"], "true"),
  category: byId("category", ["category", "category_id"], "true"),
  ticketType: byId("ticketType", ["ticket_type", "ticket_type_id"], "true"),
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
  place: { readonly importSourceId: number; readonly kind: RecordKind },
  traits: RecordTraits,
): Promise<number | null> {
  const question = questionOf(place, traits);
  if (question === null) return null;
  const { rows } = await db.query(...question);
  return rows[0]?.id ?? null;
}

type Question = readonly [Statement<{ id: number }>, readonly Parameter[]];

function questionOf(
  { importSourceId, kind }: { readonly importSourceId: number; readonly kind: RecordKind },
  { name, baseStatus = 0, email = "", sameId }: RecordTraits,
): Question | null {
  if (sameId !== undefined) {
    if (kind === "status") return [statementsById.status, [importSourceId, sameId, baseStatus]];
    return isNumbered(kind) ? [statementsById[kind], [importSourceId, sameId]] : null;
  }
  if (kind === "user") return [selectUser, [importSourceId, name, email]];
  if (kind === "status") return [statements.status, [importSourceId, name, baseStatus]];
  return kind === "tag" || isNumbered(kind) ? [statements[kind], [importSourceId, name]] : null;
}

function isNumbered(kind: RecordKind): kind is keyof typeof statementsById {
  return Object.hasOwn(statementsById, kind);
}
