import { PRESENCE_SECONDS, type PresenceMode } from "../../../domain/live/presence.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Somebody at a ticket. */
export interface Presence {
  readonly ticketId: number;
  readonly userId: number;
  readonly mode: PresenceMode;
}

/** As it is told to pages, with what decides who may hear of it. */
export interface PresenceChange extends Presence {
  readonly changeId: number;
  readonly ownerId: number;
  readonly categoryId: number;
}

interface PresenceRow {
  ticket_id: number;
  user_id: number;
  mode: PresenceMode;
}

interface ChangeRow extends PresenceRow {
  change_id: number;
  owner_id: number | null;
  category_id: number;
}

const upsertPresence = defineStatement(`
  insert into presence (user_id, ticket_id, mode) values ($1, $2, $3)
  on conflict (user_id, ticket_id) do update
     set seen_at = now(), mode = excluded.mode,
         change_id = case when presence.mode = excluded.mode
                           and presence.seen_at > now() - interval '${PRESENCE_SECONDS} seconds'
                          then presence.change_id else nextval('presence_change') end`);

const isThere = `mode <> 'Gone' and seen_at > now() - interval '${PRESENCE_SECONDS} seconds'`;

const selectPresences = defineStatement<PresenceRow>(`
  select ticket_id, user_id, mode from presence
   where ticket_id = any ($1::int[]) and ${isThere}
   order by ticket_id, seen_at`);

const selectChanges = defineStatement<ChangeRow>(`
  select p.ticket_id, p.user_id, p.mode, p.change_id, t.owner_id, t.category_id
    from presence p join ticket t using (ticket_id)
   where p.change_id > $1
   order by p.change_id`);

const selectNewest = defineStatement<{ change_id: number }>(
  "select coalesce(max(change_id), 0) as change_id from presence",
);

const deleteForgotten = defineStatement(
  "delete from presence where seen_at < now() - interval '10 minutes'",
);

/** Notes that somebody is there, and what he does. */
export async function storePresence(db: Queryable, presence: Presence): Promise<void> {
  await db.query(upsertPresence, [presence.userId, presence.ticketId, presence.mode]);
}

/** Who is at these tickets at the moment. */
export async function findPresences(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<readonly Presence[]> {
  const { rows } = await db.query(selectPresences, [ticketIds]);
  return rows.map(presenceOf);
}

/** What has changed since a change, in its order. */
export async function presencesSince(
  db: Queryable,
  changeId: number,
): Promise<readonly PresenceChange[]> {
  const { rows } = await db.query(selectChanges, [changeId]);
  return rows.map((row) => ({
    ...presenceOf(row),
    changeId: row.change_id,
    ownerId: row.owner_id ?? 0,
    categoryId: row.category_id,
  }));
}

export async function newestPresenceChange(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectNewest, []);
  return rows[0]?.change_id ?? 0;
}

/** Who left long ago. */
export async function forgetPresences(db: Queryable): Promise<void> {
  await db.query(deleteForgotten, []);
}

function presenceOf({ ticket_id: ticketId, user_id: userId, mode }: PresenceRow): Presence {
  return { ticketId, userId, mode };
}
