import { familyOf, type Relation } from "../../../domain/ticket/relations/relation.ts";
import { RelationWeb } from "../../../domain/ticket/relations/relation-web.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { loadAncestors } from "../../storage/relations/relation-graph.ts";
import { listRelationsOf } from "../../storage/relations/relation-rows.ts";

/** The relations of some tickets; those `without` are taken for gone. */
export async function loadRelationWeb(
  db: Queryable,
  ticketIds: readonly number[],
  without: readonly Relation[] = [],
): Promise<RelationWeb> {
  const [relations, parents] = await Promise.all([
    listRelationsOf(db, ticketIds),
    loadAncestors(db, ticketIds),
  ]);
  const gone = new Set(without.map(({ relationId }) => relationId));
  const goneChildren = new Set(without.flatMap(childOf));
  return new RelationWeb(
    relations.filter(({ relationId }) => !gone.has(relationId)),
    new Map([...parents].filter(([child]) => !goneChildren.has(child))),
  );
}

const childOf = (relation: Relation): readonly number[] => {
  const family = familyOf(relation);
  return family === null ? [] : [family.childId];
};
