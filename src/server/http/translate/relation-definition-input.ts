import type { TicketRelationDefinitionEntity } from "../../../contract/carriers/ticket-relation-definition-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { RelationDefinitionFields } from "../../../domain/ticket/relations/relation-definition.ts";

export type DefinitionBody = Input<typeof TicketRelationDefinitionEntity>;

/** A wish without the members that nobody sent. */
type Wish = {
  -readonly [Field in keyof RelationDefinitionFields]: RelationDefinitionFields[Field] | undefined;
};

/**
 * What a request body asks a definition of relations to be. Absent and null mean "as it is", or the
 * default of a new one; lists replace what there is.
 */
export function definitionInputOf(body: DefinitionBody): Partial<RelationDefinitionFields> {
  const wish: Wish = {
    name: body.Name?.trim(),
    description: body.Description ?? undefined,
    rank: body.Rank ?? undefined,
    type: body.RelationType ?? undefined,
    parentMandatory: body.IsParentMandatory ?? undefined,
    closesParentWithChild: body.IsCloseParentWithChild ?? undefined,
    preventsClosingParent: body.IsPreventClosingParent ?? undefined,
    closesWithParent: body.IsCloseWithParent ?? undefined,
    sourceTicketTypeIds: withoutRepetition(body.SourceTicketTypes),
    destinationTicketTypeIds: withoutRepetition(body.DestinationTicketTypes),
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

function withoutRepetition(ids: readonly number[] | null | undefined): number[] | undefined {
  return ids === null || ids === undefined ? undefined : [...new Set(ids)];
}
