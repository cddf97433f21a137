import {
  relationTypeCodes,
  type Relation,
  type RelationEnds,
} from "../../../domain/ticket/relations/relation.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

interface RelationRow {
  ticket_relation_id: number;
  source_ticket_id: number;
  destination_ticket_id: number;
  relation_type: number;
  comment: string;
  created_at: number;
}

const columns = `ticket_relation_id, source_ticket_id, destination_ticket_id, relation_type, comment,
  created_at`;

const selectRelation = defineStatement<RelationRow>(`
  select ${columns} from ticket_relation where ticket_relation_id = $1`);

const selectOfTickets = defineStatement<RelationRow>(`
  select ${columns}
    from ticket_relation
   where source_ticket_id = any ($1::int[]) or destination_ticket_id = any ($1::int[])
   order by ticket_relation_id`);

/** A pair that is related already, or a child that has a parent, stays as it is: no row is returned. */
const insertRelation = defineStatement<RelationRow>(`
  insert into ticket_relation
    (source_ticket_id, destination_ticket_id, relation_type, comment, created_at)
  values ($1, $2, $3, $4, $5)
  on conflict do nothing
  returning ${columns}`);

const restoreRelations = defineStatement(`
  insert into ticket_relation
    (ticket_relation_id, source_ticket_id, destination_ticket_id, relation_type, comment, created_at)
  select ticket_relation_id, source_ticket_id, destination_ticket_id, relation_type, comment, created_at
    from jsonb_to_recordset($1::jsonb) as dropped (
      ticket_relation_id int, source_ticket_id int, destination_ticket_id int,
      relation_type smallint, comment text, created_at timestamptz)`);

const updateComment = defineStatement(`
  update ticket_relation set comment = $2 where ticket_relation_id = $1`);

const deleteRelations = defineStatement(`
  delete from ticket_relation where ticket_relation_id = any ($1::int[])`);

const updateEnds = defineStatement(`
  update ticket_relation
     set source_ticket_id = moved.source_ticket_id,
         destination_ticket_id = moved.destination_ticket_id
    from unnest($1::int[], $2::int[], $3::int[])
           as moved (ticket_relation_id, source_ticket_id, destination_ticket_id)
   where ticket_relation.ticket_relation_id = moved.ticket_relation_id`);

const relationType = code(relationTypeCodes);

/** A relation; null when there is none. */
export async function findRelation(db: Queryable, relationId: number): Promise<Relation | null> {
  const { rows } = await db.query(selectRelation, [relationId]);
  const [row] = rows;
  return row === undefined ? null : relationFromRow(row);
}

/** The relations that one of some tickets has, oldest first. */
export async function listRelationsOf(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<Relation[]> {
  const { rows } = await db.query(selectOfTickets, [ticketIds]);
  return rows.map(relationFromRow);
}

/** Stores a new relation; null when the two are related already, or the child has a parent. */
export async function storeRelation(
  tx: Transaction,
  relation: RelationEnds & { readonly comment: string; readonly createdAt: Instant },
): Promise<Relation | null> {
  const { rows } = await tx.query(insertRelation, [
    relation.sourceTicketId,
    relation.destinationTicketId,
    relationTypeCodes[relation.type],
    relation.comment,
    timestampParameter(relation.createdAt),
  ]);
  const [row] = rows;
  return row === undefined ? null : relationFromRow(row);
}

export async function changeRelationComment(tx: Transaction, relation: Relation): Promise<void> {
  await tx.query(updateComment, [relation.relationId, relation.comment]);
}

export async function removeRelations(
  tx: Transaction,
  relations: readonly Relation[],
): Promise<void> {
  if (relations.length === 0) return;
  await tx.query(deleteRelations, [relations.map(({ relationId }) => relationId)]);
}

/** Stores relations again that were removed, under the ids that they had. */
export async function storeRelationsAgain(
  tx: Transaction,
  relations: readonly Relation[],
): Promise<void> {
  if (relations.length === 0) return;
  const rows = relations.map((relation) => ({
    ticket_relation_id: relation.relationId,
    source_ticket_id: relation.sourceTicketId,
    destination_ticket_id: relation.destinationTicketId,
    relation_type: relationTypeCodes[relation.type],
    comment: relation.comment,
    created_at: timestampParameter(relation.createdAt),
  }));
  await tx.query(restoreRelations, [JSON.stringify(rows)]);
}

/** Gives stored relations the ends that they have here. */
export async function changeRelationEnds(
  tx: Transaction,
  relations: readonly Relation[],
): Promise<void> {
  if (relations.length === 0) return;
  await tx.query(updateEnds, [
    relations.map(({ relationId }) => relationId),
    relations.map(({ sourceTicketId }) => sourceTicketId),
    relations.map(({ destinationTicketId }) => destinationTicketId),
  ]);
}

function relationFromRow(row: RelationRow): Relation {
  return {
    relationId: row.ticket_relation_id,
    sourceTicketId: row.source_ticket_id,
    destinationTicketId: row.destination_ticket_id,
    type: relationType.fromColumn(row.relation_type),
    comment: row.comment,
    createdAt: row.created_at,
  };
}
