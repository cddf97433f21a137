import { accessAllows } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import {
  otherEnd,
  typeSeenFrom,
  type RelationType,
} from "../../../domain/ticket/relations/relation.ts";
import {
  relationActions,
  type Family,
  type RelationActions,
} from "../../../domain/ticket/relations/relation-actions.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { readSnapshot } from "../../storage/read-snapshot.ts";
import { listDefinitions } from "../../storage/relations/definition-rows.ts";
import { listRelationsOf } from "../../storage/relations/relation-rows.ts";
import { findTickets } from "../../storage/tickets/find-tickets.ts";
import { accessOf, relationCaller, type RelationCaller } from "./relation-ends.ts";

/** A ticket as somebody is working on it. */
export interface TicketAtWork {
  /** 0 = it is not stored yet. */
  readonly ticketId: number;
  /** 0 = the parent that is stored. */
  readonly parentTicketId: number;
  /** 0 = the type that is stored. */
  readonly ticketTypeId: number;
}

/**
 * What relations mean for a ticket that somebody is working on; null when there is no such ticket, or it
 * is not for the caller. Tickets that he may not read are counted, but never named.
 */
export async function getRelationActions(
  context: Context,
  caller: Caller,
  { ticketId, parentTicketId, ticketTypeId }: TicketAtWork,
): Promise<RelationActions | null> {
  return readSnapshot(context.database, async (reader) => {
    const [found, definitions] = await Promise.all([
      findTickets(reader, [ticketId]),
      listDefinitions(reader),
    ]);
    const asking = await relationCaller(context, caller, found);
    const ticket = found.tickets.get(ticketId);
    const isReadable = ticket !== undefined && accessAllows(accessOf(asking, ticket), "read");
    if (ticketId !== 0 && !isReadable) return null;
    const parents =
      parentTicketId > 0 ? [parentTicketId] : await relativeIds(reader, ticketId, "Parent");
    const children = await findRelatives(reader, ticketId, "Child");
    const actions = relationActions(
      {
        ticketTypeId: ticketTypeId > 0 ? ticketTypeId : (ticket?.ticketTypeId ?? 0),
        children,
        parent: await findParent(reader, parents[0] ?? 0, { ticketId, asking }),
      },
      definitions,
    );
    const readable = new Set(readableOf(children, asking).map((child) => child.ticketId));
    return { ...actions, openChildIds: actions.openChildIds.filter((id) => readable.has(id)) };
  });
}

async function findParent(
  db: Queryable,
  parentId: number,
  { ticketId, asking }: { readonly ticketId: number; readonly asking: RelationCaller },
): Promise<Family["parent"]> {
  const { tickets } = await findTickets(db, [parentId]);
  const [parent] = readableOf([...tickets.values()], asking);
  if (parent === undefined) return null;
  const children = await findRelatives(db, parentId, "Child");
  return { ...parent, otherChildren: children.filter((child) => child.ticketId !== ticketId) };
}

function readableOf(tickets: readonly Ticket[], asking: RelationCaller): Ticket[] {
  return tickets.filter((ticket) => accessAllows(accessOf(asking, ticket), "read"));
}

/** The tickets that are something to a ticket, by ascending id. */
async function findRelatives(
  db: Queryable,
  ticketId: number,
  type: RelationType,
): Promise<Ticket[]> {
  const { tickets } = await findTickets(db, await relativeIds(db, ticketId, type));
  return [...tickets.values()];
}

async function relativeIds(db: Queryable, ticketId: number, type: RelationType): Promise<number[]> {
  const relations = await listRelationsOf(db, [ticketId]);
  return relations
    .filter((relation) => typeSeenFrom(relation, ticketId) === type)
    .map((relation) => otherEnd(relation, ticketId));
}
