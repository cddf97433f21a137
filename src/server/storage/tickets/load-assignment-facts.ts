import type {
  AssignmentFacts,
  EarlierTicket,
} from "../../../domain/assignment/assignment-facts.ts";
import type { AssignmentNeeds } from "../../../domain/assignment/assignment-needs.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const selectCounter = defineStatement<{ delegate_counter: number }>(
  "select delegate_counter from category_counter where category_id = $1",
);

/** The row stays locked until the new owner is stored, so that choices come one after the other. */
const lockCounter = defineStatement<{ delegate_counter: number }>(
  "select delegate_counter from category_counter where category_id = $1 for update",
);

const selectActiveUsers = defineStatement<{ user_id: number }>(
  "select user_id from user_activity where last_active_at > $1",
);

const countOpenTickets = defineStatement<{ owner_id: number; count: number }>(`
  select owner_id, count(*) as count
    from ticket
   where base_status = 1 and owner_id = any ($1::int[])
   group by owner_id`);

interface EarlierTicketRow {
  ticket_id: number;
  created_at: number;
  owner_id: number | null;
}

/** $1 person, $2 the ticket at hand, $3 created later than, $4 category or NULL for any. */
const selectEarlierTickets = defineStatement<EarlierTicketRow>(`
  select ticket_id, created_at, owner_id
    from ticket
   where person_id = $1 and ticket_id <> $2 and created_at > $3
     and (category_id = $4::int or $4::int is null)
   order by created_at desc, ticket_id desc
   limit 50`);

/** Whose assignment the facts are for. */
export interface AssignmentSubject {
  readonly ticketId: number;
  readonly categoryId: number;
  readonly personId: number;
}

type LoadedFacts = Pick<
  AssignmentFacts,
  "activeUserIds" | "openTicketCounts" | "delegationCounter" | "ticketsInCategory" | "newestTicket"
>;

/** Looks up what one assignment needs and nothing else; all look-ups share a round trip. */
export async function loadAssignmentFacts(
  db: Queryable,
  subject: AssignmentSubject,
  needs: AssignmentNeeds,
): Promise<LoadedFacts> {
  const [delegationCounter, activeUserIds, openTicketCounts, inCategory, anywhere] =
    await Promise.all([
      readCounter(db, subject.categoryId, needs.delegationCounter),
      readActiveUsers(db, needs.activeAfter),
      readOpenTicketCounts(db, needs.openTicketCountsOf),
      readEarlierTickets(db, subject, { after: needs.quarantineAfter, inCategory: true }),
      readEarlierTickets(db, subject, { after: needs.crossPostAfter, inCategory: false }),
    ]);
  return {
    delegationCounter,
    activeUserIds,
    openTicketCounts,
    ticketsInCategory: inCategory,
    newestTicket: anywhere[0] ?? null,
  };
}

async function readCounter(
  db: Queryable,
  categoryId: number,
  use: AssignmentNeeds["delegationCounter"],
): Promise<number> {
  if (use === "unused") return 0;
  const { rows } = await db.query(use === "locked" ? lockCounter : selectCounter, [categoryId]);
  return rows[0]?.delegate_counter ?? 0;
}

async function readActiveUsers(db: Queryable, after: OptionalInstant): Promise<Set<number>> {
  if (after === null) return new Set();
  const { rows } = await db.query(selectActiveUsers, [timestampParameter(after)]);
  return new Set(rows.map((row) => row.user_id));
}

async function readOpenTicketCounts(
  db: Queryable,
  userIds: readonly number[],
): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await db.query(countOpenTickets, [userIds]);
  return new Map(rows.map((row) => [row.owner_id, row.count]));
}

async function readEarlierTickets(
  db: Queryable,
  subject: AssignmentSubject,
  { after, inCategory }: { readonly after: OptionalInstant; readonly inCategory: boolean },
): Promise<EarlierTicket[]> {
  if (after === null) return [];
  const { rows } = await db.query(selectEarlierTickets, [
    subject.personId,
    subject.ticketId,
    timestampParameter(after),
    inCategory ? subject.categoryId : null,
  ]);
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    createdAt: row.created_at,
    ownerId: row.owner_id ?? 0,
  }));
}
