import { TicketRelationDefinitionEntity } from "../../../contract/carriers/ticket-relation-definition-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { removableRecordRight } from "../../../domain/access/table-right.ts";
import {
  blankRelationDefinition,
  type RelationDefinitionFields,
} from "../../../domain/ticket/relations/relation-definition.ts";
import type { DefinitionView } from "../../usecases/relation-definitions/get-definitions.ts";
import { localise, type Language } from "../language.ts";
import { presentRecordRights } from "./present-record-rights.ts";

type WireDefinition = Wire<typeof TicketRelationDefinitionEntity>;

interface Reader {
  readonly language: Language | null;
  readonly mayChange: boolean;
}

/** A stored definition of relations. */
export function presentDefinition(
  { definition, mayChange }: DefinitionView,
  language: Language | null,
): WireDefinition {
  return {
    ...presentFields(definition, { language, mayChange }),
    TicketRelationDefId: definition.definitionId,
    IsBuiltIn: definition.builtIn,
  };
}

/** What a new definition starts as. */
export function presentDefaultDefinition(reader: Reader): WireDefinition {
  return presentFields(blankRelationDefinition, reader);
}

function presentFields(
  fields: RelationDefinitionFields,
  { language, mayChange }: Reader,
): WireDefinition {
  return {
    TicketRelationDefId: 0,
    Name: localise(fields.name, language),
    Description: localise(fields.description, language),
    Rank: fields.rank,
    RelationType: fields.type,
    IsBuiltIn: false,
    IsParentMandatory: fields.parentMandatory,
    IsCloseParentWithChild: fields.closesParentWithChild,
    IsPreventClosingParent: fields.preventsClosingParent,
    IsCloseWithParent: fields.closesWithParent,
    SourceTicketTypes: fields.sourceTicketTypeIds,
    DestinationTicketTypes: fields.destinationTicketTypeIds,
    ...presentRecordRights(
      TicketRelationDefinitionEntity,
      { right: removableRecordRight(mayChange), language },
      (name) => mayChange && name !== "IsBuiltIn",
    ),
  };
}
