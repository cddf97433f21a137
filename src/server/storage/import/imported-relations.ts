import { relationTypeCodes, type Relation } from "../../../domain/ticket/relations/relation.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A pair that is related already, or a child that has a parent, stays as it is: no row is returned. */
const insertRelation = defineStatement<{ id: number }>(`
  insert into ticket_relation
    (ticket_relation_id, source_ticket_id, destination_ticket_id, relation_type, comment, created_at)
  select case when exists (select from ticket_relation where ticket_relation_id = $1)
              then nextval(pg_get_serial_sequence('ticket_relation', 'ticket_relation_id'))::int
              else $1::int end, $2, $3, $4, $5, $6
  on conflict do nothing
  returning ticket_relation_id as id`);

const updateRelation = defineStatement(
  "update ticket_relation set comment = $2 where ticket_relation_id = $1",
);

const selectState = defineStatement<{ state: string }>(`
  select relation_type || ' ' || comment as state from ticket_relation where ticket_relation_id = $1`);

/** Stores a relation, under its own id if that is free. Null when the two are related already. */
export async function insertImportedRelation(
  db: Queryable,
  relation: Relation,
): Promise<number | null> {
  const { rows } = await db.query(insertRelation, [
    relation.relationId,
    relation.sourceTicketId,
    relation.destinationTicketId,
    relationTypeCodes[relation.type],
    relation.comment,
    timestampParameter(relation.createdAt),
  ]);
  return rows[0]?.id ?? null;
}

/** Of a relation nothing but its comment changes. */
export async function updateImportedRelation(
  db: Queryable,
  relationId: number,
  comment: string,
): Promise<void> {
  await db.query(updateRelation, [relationId, comment]);
}

export async function stateOfRelation(db: Queryable, relationId: number): Promise<string | null> {
  const { rows } = await db.query(selectState, [relationId]);
  return rows[0]?.state ?? null;
}
