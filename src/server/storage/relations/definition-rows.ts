import type {
  RelationDefinition,
  RelationDefinitionFields,
} from "../../../domain/ticket/relations/relation-definition.ts";
import { relationTypeCodes } from "../../../domain/ticket/relations/relation.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

interface DefinitionRow {
  ticket_relation_definition_id: number;
  name: string;
  description: string;
  rank: number;
  relation_type: number;
  built_in: boolean;
  parent_mandatory: boolean;
  closes_parent_with_child: boolean;
  prevents_closing_parent: boolean;
  closes_with_parent: boolean;
  source_ticket_type_ids: number[];
  destination_ticket_type_ids: number[];
}

const fieldColumns = `name, description, rank, relation_type, parent_mandatory,
  closes_parent_with_child, prevents_closing_parent, closes_with_parent, source_ticket_type_ids,
  destination_ticket_type_ids`;
const columns = `ticket_relation_definition_id, built_in, ${fieldColumns}`;

const selectDefinitions = defineStatement<DefinitionRow>(`
  select ${columns}
    from ticket_relation_definition
   order by rank, ticket_relation_definition_id`);

const selectDefinition = defineStatement<DefinitionRow>(`
  select ${columns} from ticket_relation_definition where ticket_relation_definition_id = $1`);

/** Whoever changes a definition waits for whoever is at it. */
const lockDefinition = defineStatement<DefinitionRow>(`
  select ${columns} from ticket_relation_definition where ticket_relation_definition_id = $1 for update`);

/** Without a rank, a new definition comes last. */
const insertDefinition = defineStatement<DefinitionRow>(`
  insert into ticket_relation_definition (${fieldColumns})
  values ($1, $2,
          case when $3::int <> 0 then $3::int
               else (select least(coalesce(max(rank), 0)::bigint + 1, 2147483647)
                       from ticket_relation_definition) end,
          $4, $5, $6, $7, $8, $9, $10)
  returning ${columns}`);

const updateDefinition = defineStatement<DefinitionRow>(`
  update ticket_relation_definition
     set (${fieldColumns}) = row ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   where ticket_relation_definition_id = $1
  returning ${columns}`);

const updateRank = defineStatement(`
  update ticket_relation_definition set rank = $2 where ticket_relation_definition_id = $1`);

const deleteDefinition = defineStatement(`
  delete from ticket_relation_definition where ticket_relation_definition_id = $1`);

const relationType = code(relationTypeCodes);

/** Every definition, in the order in which lists show them. */
export async function listDefinitions(db: Queryable): Promise<RelationDefinition[]> {
  const { rows } = await db.query(selectDefinitions);
  return rows.map(definitionFromRow);
}

/** A definition; null when there is none. Locked until the transaction ends if asked for. */
export async function findDefinition(
  db: Queryable,
  definitionId: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<RelationDefinition | null> {
  const { rows } = await db.query(lock ? lockDefinition : selectDefinition, [definitionId]);
  const [row] = rows;
  return row === undefined ? null : definitionFromRow(row);
}

export async function storeDefinition(
  db: Queryable,
  fields: RelationDefinitionFields,
): Promise<RelationDefinition> {
  const { rows } = await db.query(insertDefinition, fieldParameters(fields));
  return required(rows);
}

export async function changeDefinition(
  db: Queryable,
  definitionId: number,
  fields: RelationDefinitionFields,
): Promise<RelationDefinition> {
  const { rows } = await db.query(updateDefinition, [definitionId, ...fieldParameters(fields)]);
  return required(rows);
}

/** False when there is no such definition. */
export async function changeDefinitionRank(
  db: Queryable,
  definitionId: number,
  rank: number,
): Promise<boolean> {
  const { rowCount } = await db.query(updateRank, [definitionId, rank]);
  return rowCount > 0;
}

/** False when there was no such definition. */
export async function removeDefinition(db: Queryable, definitionId: number): Promise<boolean> {
  const { rowCount } = await db.query(deleteDefinition, [definitionId]);
  return rowCount > 0;
}

function required([row]: readonly DefinitionRow[]): RelationDefinition {
  if (row === undefined) throw new Error("a relation definition vanished while it was stored");
  return definitionFromRow(row);
}

function fieldParameters(fields: RelationDefinitionFields): Parameter[] {
  return [
    fields.name,
    fields.description,
    fields.rank,
    relationTypeCodes[fields.type],
    fields.parentMandatory,
    fields.closesParentWithChild,
    fields.preventsClosingParent,
    fields.closesWithParent,
    fields.sourceTicketTypeIds,
    fields.destinationTicketTypeIds,
  ];
}

function definitionFromRow(row: DefinitionRow): RelationDefinition {
  return {
    definitionId: row.ticket_relation_definition_id,
    name: row.name,
    description: row.description,
    rank: row.rank,
    type: relationType.fromColumn(row.relation_type),
    builtIn: row.built_in,
    parentMandatory: row.parent_mandatory,
    closesParentWithChild: row.closes_parent_with_child,
    preventsClosingParent: row.prevents_closing_parent,
    closesWithParent: row.closes_with_parent,
    sourceTicketTypeIds: row.source_ticket_type_ids,
    destinationTicketTypeIds: row.destination_ticket_type_ids,
  };
}
