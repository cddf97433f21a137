import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

/** A ticket as lists show it. */
export interface ListedTicket {
  readonly ticketId: number;
  readonly title: string;
  readonly baseStatus: BaseStatus;
  readonly isRead: boolean;
  /** 0 = nobody. */
  readonly ownerId: number;
  readonly categoryId: number;
  readonly priorityId: number;
  /** 0 = nobody. */
  readonly personId: number;
  readonly personName: string;
  readonly contactName: string;
}

interface TicketRow {
  ticket_id: number;
  title: string;
  base_status: number;
  read_status: number;
  owner_id: number | null;
  category_id: number;
  priority_id: number;
  person_id: number | null;
  first_name: string | null;
  middle_name: string | null;
  last_name: string | null;
  contact_name: string | null;
}

const READ = 1;

const columns = `
  t.ticket_id, t.title, t.base_status, t.read_status, t.owner_id,
  t.category_id, t.priority_id, t.person_id, p.first_name, p.middle_name,
  p.last_name, c.name as contact_name`;
const from = `
  from ticket t
  left join person p on p.person_id = t.person_id
  left join contact c on c.contact_id = p.contact_id`;

/** $1 are the categories that the reader sees, $2 is himself, $3 leaves merged tickets out. */
const passes = `
  (t.category_id = any ($1::int[]) or t.owner_id = $2)
  and t.base_status not in (${baseStatusCodes.Deleted}, ${baseStatusCodes.Spam})
  and (not $3::boolean or t.base_status <> ${baseStatusCodes.Merged})`;

const selectNewest = defineStatement<TicketRow>(
  `select ${columns} ${from} where ${passes} order by t.ticket_id desc limit $4`,
);

const selectFound = defineStatement<TicketRow>(`
  select ${columns} ${from}
   where (array_to_tsvector(folded_words(t.title)) @@ word_starts($5) or t.ticket_id = $6)
     and ${passes}
   order by t.ticket_id desc limit $4`);

const selectByIds = defineStatement<TicketRow>(
  `select ${columns} ${from} where t.ticket_id = any ($4::int[]) and ${passes}`,
);

const baseStatus = code(baseStatusCodes);

/** What somebody may see of tickets. */
export interface TicketSight {
  readonly categoryIds: readonly number[];
  readonly userId: number;
  readonly excludeMerged: boolean;
}

export async function searchTickets(
  db: Queryable,
  sight: TicketSight,
  search: {
    readonly words: string | null;
    readonly id: number | null;
    readonly limit: number;
  },
): Promise<readonly ListedTicket[]> {
  const parameters = [...parametersOf(sight), search.limit];
  const { rows } = await (search.words === null
    ? db.query(selectNewest, parameters)
    : db.query(selectFound, [...parameters, search.words, search.id]));
  return rows.map(ticketFromRow);
}

export async function findListedTickets(
  db: Queryable,
  sight: TicketSight,
  ticketIds: readonly number[],
): Promise<readonly ListedTicket[]> {
  const { rows } = await db.query(selectByIds, [...parametersOf(sight), ticketIds]);
  return rows.map(ticketFromRow);
}

function parametersOf({ categoryIds, userId, excludeMerged }: TicketSight) {
  return [categoryIds, userId, excludeMerged] as const;
}

function ticketFromRow(row: TicketRow): ListedTicket {
  return {
    ticketId: row.ticket_id,
    title: row.title,
    baseStatus: baseStatus.fromColumn(row.base_status),
    isRead: row.read_status === READ,
    ownerId: row.owner_id ?? 0,
    categoryId: row.category_id,
    priorityId: row.priority_id,
    personId: row.person_id ?? 0,
    personName: personFullName({
      firstName: row.first_name ?? "",
      middleName: row.middle_name ?? "",
      lastName: row.last_name ?? "",
    }),
    contactName: row.contact_name ?? "",
  };
}
