import type { Relation } from "../../../domain/ticket/relations/relation.ts";

/** A relation, and whether the caller may change and remove it. */
export interface RelationView {
  readonly relation: Relation;
  readonly mayChange: boolean;
}
