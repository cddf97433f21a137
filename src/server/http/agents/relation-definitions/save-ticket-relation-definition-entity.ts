import { TicketRelationDefinitionEntity } from "../../../../contract/carriers/ticket-relation-definition-entity.ts";
import { relationDefinitionTexts } from "../../../texts/relation-definition-texts.ts";
import { say } from "../../../texts/text.ts";
import { presentDefinition } from "../../presenters/present-relation-definition.ts";
import { saveDefinitionFor } from "../../relation-definitions/save-definition-for.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { defineOperation } from "../agent-operation.ts";

const KEY = "TicketRelationDefId";

/** Creates a definition, or changes the one that the body names. */
export const saveTicketRelationDefinitionEntity = defineOperation({
  agent: "List",
  name: "SaveTicketRelationDefinitionEntity",
  summary:
    "Updates the existing definition of relations between tickets, or creates a new one if the id is empty.",
  query: {},
  body: { kind: "entity", carrier: TicketRelationDefinitionEntity },
  answer: { kind: "carrier", carrier: TicketRelationDefinitionEntity },
  run: async (call) => {
    const { body, problems, presentation } = call;
    const definitionId = body.TicketRelationDefId ?? 0;
    const fault =
      problems.get(KEY) ?? (definitionId < 0 ? say(relationDefinitionTexts.idNegative) : null);
    if (fault !== null) throw refuseMember(KEY, fault, problems);
    const view = await saveDefinitionFor(call, definitionId, () => body);
    return presentDefinition(view, presentation.language);
  },
});
