import { TicketRelationEntity } from "../../../../contract/carriers/ticket-relation-entity.ts";
import { relationTexts } from "../../../texts/relation-texts.ts";
import { say } from "../../../texts/text.ts";
import { presentRelation } from "../../presenters/present-relation.ts";
import { saveRelationFor } from "../../relations/save-relation-for.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { defineOperation } from "../agent-operation.ts";

/** Relates two tickets, or changes the comment of the relation that the body names. */
export const saveTicketRelationEntity = defineOperation({
  agent: "Ticket",
  name: "SaveTicketRelationEntity",
  summary:
    "Changes the comment of the existing relation, or relates two tickets if the id is empty.",
  query: {},
  body: { kind: "entity", carrier: TicketRelationEntity },
  answer: { kind: "carrier", carrier: TicketRelationEntity },
  run: async (call) => {
    const { body, problems, presentation } = call;
    const relationId = body.TicketRelationId ?? 0;
    const fault =
      problems.get("TicketRelationId") ?? (relationId < 0 ? say(relationTexts.idNegative) : null);
    if (fault !== null) throw refuseMember("TicketRelationId", fault, problems);
    const view = await saveRelationFor(call, relationId, () => body);
    return presentRelation(view, presentation.language);
  },
});
