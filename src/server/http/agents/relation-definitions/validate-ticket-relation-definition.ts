import { TicketRelationDefinitionResult } from "../../../../contract/carriers/ticket-relation-definition-result.ts";
import { TicketRelationType } from "../../../../contract/enums/ticket-relation.ts";
import { embedded, int32, list, oneOf } from "../../../../contract/member.ts";
import { validateDefinition } from "../../../usecases/relation-definitions/validate-definition.ts";
import { localise } from "../../language.ts";
import { defineOperation } from "../agent-operation.ts";

/** Tells which pairs of types another definition is about already. */
export const validateTicketRelationDefinition = defineOperation({
  agent: "List",
  name: "ValidateTicketRelationDefinition",
  summary:
    "Tells for each pair of ticket types whether another definition is about the same relation between them.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: {
      TicketRelationDefinitionId: int32(),
      SourceTicketTypeIds: list(int32()),
      DestinationTicketTypeIds: list(int32()),
      RelationType: oneOf(TicketRelationType),
    },
  },
  answer: { kind: "value", member: list(embedded(TicketRelationDefinitionResult)) },
  run: async ({ context, caller, body, presentation }) => {
    const judged = await validateDefinition(context, caller, {
      definitionId: body.TicketRelationDefinitionId,
      sourceTypeIds: body.SourceTicketTypeIds,
      destinationTypeIds: body.DestinationTicketTypeIds,
      type: body.RelationType,
    });
    return judged.map(({ types, takenBy }) => ({
      SourceTicketTypeId: types.sourceTypeId,
      DestinationTicketTypeId: types.destinationTypeId,
      IsValid: takenBy === null,
      ExistingRelationDefinitionName:
        takenBy === null ? null : localise(takenBy, presentation.language),
    }));
  },
});
