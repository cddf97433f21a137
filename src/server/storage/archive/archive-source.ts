import { sql } from "kysely";
import type { ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import type { Column } from "../../../domain/archive/columns/column.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { VisibleTickets } from "../../../domain/archive/visible-tickets.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { Joins } from "./joins.ts";
import { allOf, always, type Sql } from "./sql-expression.ts";

/** What a caller may see of tickets, and who he is. */
export interface ArchiveViewer {
  readonly userId: number;
  /** Tickets that he may list. */
  readonly listable: VisibleTickets;
  /** Tickets of which he may see the content. */
  readonly readable: VisibleTickets;
  readonly now: number;
}

/** Where the rows of a list come from. */
export interface ArchiveSource {
  readonly from: Sql;
  /** Together they tell each row from every other one; the first is the published key. */
  readonly keys: readonly string[];
  /** The alias of the ticket; null where there is none. */
  readonly ticket: string | null;
  newJoins(prefix: string): Joins;
}

const related = `(
  select source_ticket_id, destination_ticket_id as ticket_id, relation_type, comment
    from ticket_relation
  union all
  select destination_ticket_id, source_ticket_id,
         (case relation_type when 1 then 2 when 2 then 1 else relation_type end)::smallint, comment
    from ticket_relation) r
  join ticket t on t.ticket_id = r.ticket_id
  join ticket s on s.ticket_id = r.source_ticket_id`;

/** The tables of a list before anything is joined to them. */
export function sourceOf({ root, scope }: ArchiveProvider): ArchiveSource {
  switch (root) {
    case "ticket":
      switch (scope) {
        case "favourites":
          return ticketSource(
            "favourite_ticket f join ticket t on t.ticket_id = f.ticket_id",
            "f.user_id",
          );
        case "related":
          return ticketSource(related, "r.source_ticket_id");
        default:
          return ticketSource("ticket t");
      }
    case "message":
      return {
        from: sql.raw("message m join ticket t on t.ticket_id = m.ticket_id"),
        keys: ["m.message_id"],
        ticket: "t",
        newJoins: (prefix) =>
          new Joins(
            new Map([
              ["", { alias: "m", table: "message" }],
              ["ticket", { alias: "t", table: "ticket" }],
            ]),
            prefix,
          ),
      };
    case "person":
      return plainSource("person", "person p", "p");
    case "contact":
      return plainSource("contact", "contact c", "c");
    case "user":
      return plainSource("user", "app_user u", "u");
  }
}

function ticketSource(from: string, ...moreKeys: readonly string[]): ArchiveSource {
  return {
    from: sql.raw(from),
    keys: ["t.ticket_id", ...moreKeys],
    ticket: "t",
    newJoins: (prefix) => new Joins(new Map([["", { alias: "t", table: "ticket" }]]), prefix),
  };
}

function plainSource(
  table: "person" | "contact" | "user",
  from: string,
  alias: string,
): ArchiveSource {
  return {
    from: sql.raw(from),
    keys: [`${alias}.${table}_id`],
    ticket: null,
    newJoins: (prefix) => new Joins(new Map([["", { alias, table }]]), prefix),
  };
}

/** The alias of the table that a column is taken from. */
export function aliasFor({ kind, via }: Column, joins: Joins): string {
  if (kind === "relation") return "r";
  return kind === "favourite" ? "f" : joins.aliasOf(via);
}

/** The rows that a list has by itself, of those that the caller may see. */
export function scopeCondition(selection: ArchiveSelection, viewer: ArchiveViewer): Sql {
  const { provider } = selection;
  switch (provider.root) {
    case "ticket":
      return allOf([
        stateCondition(selection),
        mayCondition("t", viewer.listable),
        ...ticketScope(provider, viewer),
      ]);
    case "message":
      return allOf([stateCondition(selection), mayCondition("t", viewer.readable)]);
    case "person":
      return sql`not p.deleted`;
    case "contact":
      return sql`not c.deleted`;
    case "user":
      // The first service id is the system's.
      return sql`not u.deleted and u.service_user_id > 1`;
  }
}

/** States are written out, so that an index of the open tickets is known to have them. */
function stateCondition({ provider, withClosed, inAnyState }: ArchiveSelection): Sql {
  const { Active, Closed, Postponed, Deleted, Spam } = baseStatusCodes;
  if (inAnyState) return always;
  if (provider.scope === "recycled") return sql.raw(`t.base_status in (${Deleted}, ${Spam})`);
  if (provider.scope === "unassigned" || provider.scope === "openOfCaller") {
    return sql.raw(`t.base_status = ${Active}`);
  }
  const states = withClosed ? [Active, Closed, Postponed] : [Active, Postponed];
  return sql.raw(`t.base_status in (${states.join(", ")})`);
}

function ticketScope({ scope }: ArchiveProvider, viewer: ArchiveViewer): readonly Sql[] {
  switch (scope) {
    case "unassigned":
      return [sql`t.owner_id is null`];
    case "openOfCaller":
      return [sql`t.owner_id = ${viewer.userId}::int`];
    case "favourites":
      return [sql`f.user_id = ${viewer.userId}::int`];
    case "recent":
      return [sql`t.created_at >= to_timestamp(${viewer.now}::double precision) - ${recentDays}`];
    case "related":
      return [mayCondition("t", viewer.readable), mayCondition("s", viewer.readable)];
    default:
      return [];
  }
}

/** An administrator may have written anything into the setting. */
const recentDays = sql.raw(
  `make_interval(days => coalesce((select case when value ~ '^[0-9]{1,5}$' then value::int end
     from setting where name = 'LastRequestDaysLimit'), 30))`,
);

/** Whether the caller may do with a ticket what `visible` is about. */
export function mayCondition(ticket: string, visible: VisibleTickets): Sql {
  if (visible.kind === "all") return always;
  const [owner, category] = [sql.raw(`${ticket}.owner_id`), sql.raw(`${ticket}.category_id`)];
  return sql`(${owner} = ${visible.ownerId}::int or ${category} = any (${visible.categoryIds}::int[]))`;
}
