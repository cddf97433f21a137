import type { RelationType } from "./relation.ts";

/** What callers can say of a definition. */
export interface RelationDefinitionFields {
  readonly name: string;
  readonly description: string;
  /** Lists are in this order. */
  readonly rank: number;
  readonly type: RelationType;
  /** A ticket of the child's type should have a parent. */
  readonly parentMandatory: boolean;
  /** When the last child is closed, closing the parent is offered. */
  readonly closesParentWithChild: boolean;
  /** The parent should not be closed before its children. */
  readonly preventsClosingParent: boolean;
  /** When the parent is closed, closing the children is offered. */
  readonly closesWithParent: boolean;
  /** Empty = every type. */
  readonly sourceTicketTypeIds: readonly number[];
  readonly destinationTicketTypeIds: readonly number[];
}

/** What a relation between tickets of two types means. Nothing but a hint to whoever works on them. */
export interface RelationDefinition extends RelationDefinitionFields {
  readonly definitionId: number;
  readonly builtIn: boolean;
}

export const blankRelationDefinition: RelationDefinitionFields = {
  name: "",
  description: "",
  rank: 0,
  type: "Related",
  parentMandatory: false,
  closesParentWithChild: false,
  preventsClosingParent: false,
  closesWithParent: false,
  sourceTicketTypeIds: [],
  destinationTicketTypeIds: [],
};

type Coverage = Pick<
  RelationDefinitionFields,
  "type" | "sourceTicketTypeIds" | "destinationTicketTypeIds"
>;

/** The types of child and of parent that a definition is about; null for one about other relations. */
function familyTypesOf({
  type,
  sourceTicketTypeIds: source,
  destinationTicketTypeIds: destination,
}: Coverage): { readonly child: readonly number[]; readonly parent: readonly number[] } | null {
  switch (type) {
    case "Related":
      return null;
    case "Parent":
      return { child: source, parent: destination };
    case "Child":
      return { child: destination, parent: source };
  }
}

const includes = (typeIds: readonly number[], typeId: number): boolean =>
  typeIds.length === 0 || typeIds.includes(typeId);

/** Whether a definition is about children of a type, whatever their parent is. */
export function coversChild(definition: Coverage, childTypeId: number): boolean {
  const types = familyTypesOf(definition);
  return types !== null && includes(types.child, childTypeId);
}

/** Whether a definition is about a child of one type with a parent of another. */
export function coversFamily(
  definition: Coverage,
  { childTypeId, parentTypeId }: { readonly childTypeId: number; readonly parentTypeId: number },
): boolean {
  const types = familyTypesOf(definition);
  return (
    types !== null && includes(types.child, childTypeId) && includes(types.parent, parentTypeId)
  );
}

/** Two ticket types and what the second is to the first. */
export interface RelatedTypes {
  readonly sourceTypeId: number;
  readonly destinationTypeId: number;
  readonly type: RelationType;
}

/** Whether a definition is about such a relation, from whichever side it is written down. */
export function coversTypes(definition: Coverage, types: RelatedTypes): boolean {
  const { sourceTypeId, destinationTypeId, type } = types;
  switch (type) {
    case "Parent":
      return coversFamily(definition, {
        childTypeId: sourceTypeId,
        parentTypeId: destinationTypeId,
      });
    case "Child":
      return coversFamily(definition, {
        childTypeId: destinationTypeId,
        parentTypeId: sourceTypeId,
      });
    case "Related": {
      if (definition.type !== "Related") return false;
      const { sourceTicketTypeIds: source, destinationTicketTypeIds: destination } = definition;
      const isWritten = includes(source, sourceTypeId) && includes(destination, destinationTypeId);
      return (
        isWritten || (includes(source, destinationTypeId) && includes(destination, sourceTypeId))
      );
    }
  }
}
