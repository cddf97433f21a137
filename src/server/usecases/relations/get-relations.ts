import { accessAllows } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import {
  otherEnd,
  typeSeenFrom,
  type Relation,
} from "../../../domain/ticket/relations/relation.ts";
import type { Context } from "../../context.ts";
import { readSnapshot } from "../../storage/read-snapshot.ts";
import { findRelation, listRelationsOf } from "../../storage/relations/relation-rows.ts";
import { findRelatedTickets, type RelatedTicket } from "../../storage/relations/related-tickets.ts";
import { findTickets } from "../../storage/tickets/find-tickets.ts";
import { accessOf, relationCaller } from "./relation-ends.ts";
import type { RelationView } from "./relation-view.ts";

export type { RelatedTicket };

/** A relation for whoever may read one of its tickets; null when there is none. */
export async function getRelation(
  context: Context,
  caller: Caller,
  relationId: number,
): Promise<RelationView | null> {
  const read = await readSnapshot(context.database, async (reader) => {
    const relation = await findRelation(reader, relationId);
    if (relation === null) return null;
    const { sourceTicketId, destinationTicketId } = relation;
    return { relation, found: await findTickets(reader, [sourceTicketId, destinationTicketId]) };
  });
  if (read === null) return null;
  const { relation, found } = read;
  const asking = await relationCaller(context, caller, found);
  const isReadable = [...found.tickets.values()].some((ticket) =>
    accessAllows(accessOf(asking, ticket), "read"),
  );
  if (!isReadable) return null;
  const source = found.tickets.get(relation.sourceTicketId);
  const mayChange = source !== undefined && accessAllows(accessOf(asking, source), "edit");
  return { relation, mayChange };
}

/** A relation of a ticket, and the ticket at its other end. */
export interface RelatedView {
  readonly relation: Relation;
  readonly related: RelatedTicket;
}

export interface RelatedTickets {
  readonly desk: Desk;
  readonly ticketId: number;
  /** In the order in which they were related. */
  readonly relations: readonly RelatedView[];
}

/** The relations of a ticket, as far as the caller may read both tickets. */
export async function getRelatedTickets(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<RelatedTickets> {
  const { found, relations, others } = await readSnapshot(context.database, async (reader) => {
    const [ticket, all] = await Promise.all([
      findTickets(reader, [ticketId]),
      listRelationsOf(reader, [ticketId]),
    ]);
    const otherIds = all.map((relation) => otherEnd(relation, ticketId));
    return {
      found: ticket,
      relations: all,
      others: await findRelatedTickets(reader, otherIds),
    };
  });
  const asking = await relationCaller(context, caller, found);
  const ticket = found.tickets.get(ticketId);
  const { desk } = asking;
  if (ticket === undefined || !accessAllows(accessOf(asking, ticket), "read")) {
    return { desk, ticketId, relations: [] };
  }
  const views = relations.flatMap((relation) => {
    const related = others.get(otherEnd(relation, ticketId));
    const isShown = related !== undefined && accessAllows(accessOf(asking, related), "read");
    return isShown ? [{ relation, related }] : [];
  });
  return { desk, ticketId, relations: views };
}

/** The parent of a ticket; 0 when there is none, or one of the two is not for the caller. */
export async function getParentId(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<number> {
  const { relations } = await getRelatedTickets(context, caller, ticketId);
  const parent = relations.find(({ relation }) => typeSeenFrom(relation, ticketId) === "Parent");
  return parent?.related.ticketId ?? 0;
}
