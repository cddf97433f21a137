import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import type { Instant } from "../../../domain/instant.ts";
import { personFullName } from "../../../domain/people/person.ts";
import { readStatusCodes, type Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

/** A ticket at the other end of a relation, as far as lists show it, and how many relations it has. */
export interface RelatedTicket extends Pick<
  Ticket,
  | "ticketId"
  | "title"
  | "statusId"
  | "readStatus"
  | "ownerId"
  | "categoryId"
  | "personId"
  | "contactId"
> {
  readonly baseStatus: BaseStatus;
  readonly createdAt: Instant;
  readonly personFullName: string;
  readonly contactName: string;
  readonly hasParent: boolean;
  readonly childCount: number;
  readonly relatedCount: number;
}

interface RelatedRow {
  ticket_id: number;
  title: string;
  base_status: number;
  status_id: number;
  read_status: number;
  owner_id: number | null;
  category_id: number;
  created_at: number;
  person_id: number | null;
  first_name: string | null;
  middle_name: string | null;
  last_name: string | null;
  contact_id: number | null;
  contact_name: string | null;
  has_parent: boolean;
  child_count: number;
  related_count: number;
}

/** The relations of the ticket in the query around for which something holds. */
const relationsWhere = (condition: string): string => `
  from ticket_relation r
 where (r.source_ticket_id = t.ticket_id or r.destination_ticket_id = t.ticket_id) and ${condition}`;

const selectRelated = defineStatement<RelatedRow>(`
  select t.ticket_id, t.title, t.base_status, t.status_id, t.read_status, t.owner_id, t.category_id,
         t.created_at, t.person_id, p.first_name, p.middle_name, p.last_name, t.contact_id,
         c.name as contact_name,
         exists (select ${relationsWhere("r.child_ticket_id = t.ticket_id")}) as has_parent,
         (select count(*) ${relationsWhere("r.child_ticket_id <> t.ticket_id")}) as child_count,
         (select count(*) ${relationsWhere("r.child_ticket_id is null")}) as related_count
    from ticket t
    left join person p on p.person_id = t.person_id
    left join contact c on c.contact_id = t.contact_id
   where t.ticket_id = any ($1::int[])`);

const baseStatus = code(baseStatusCodes);
const readStatus = code(readStatusCodes);

/** Tickets at the other ends of relations, by id. */
export async function findRelatedTickets(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<ReadonlyMap<number, RelatedTicket>> {
  const { rows } = await db.query(selectRelated, [ticketIds]);
  return new Map(rows.map((row) => [row.ticket_id, relatedFromRow(row)]));
}

function relatedFromRow(row: RelatedRow): RelatedTicket {
  return {
    ticketId: row.ticket_id,
    title: row.title,
    baseStatus: baseStatus.fromColumn(row.base_status),
    statusId: row.status_id,
    readStatus: readStatus.fromColumn(row.read_status),
    ownerId: row.owner_id ?? 0,
    categoryId: row.category_id,
    createdAt: row.created_at,
    personId: row.person_id ?? 0,
    personFullName: personFullName({
      firstName: row.first_name ?? "",
      middleName: row.middle_name ?? "",
      lastName: row.last_name ?? "",
    }),
    contactId: row.contact_id ?? 0,
    contactName: row.contact_name ?? "",
    hasParent: row.has_parent,
    childCount: row.child_count,
    relatedCount: row.related_count,
  };
}
