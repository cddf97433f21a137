import { int32 } from "../../../../contract/member.ts";
import {
  deleteDefinition,
  rankDefinition,
} from "../../../usecases/relation-definitions/change-definitions.ts";
import { defineOperation } from "../agent-operation.ts";

/** Removes a definition; one that is not there is removed already. */
export const deleteTicketRelationDefinitionEntity = defineOperation({
  agent: "List",
  name: "DeleteTicketRelationDefinitionEntity",
  summary: "Deletes a definition; relations between tickets stay as they are.",
  query: { ticketRelationDefinitionEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "none" },
  run: async ({ context, caller, query }) => {
    await deleteDefinition(context, caller, query.ticketRelationDefinitionEntityId);
  },
});

/** Says where in lists a definition comes. */
export const setTicketRelationDefinitionSortOrder = defineOperation({
  agent: "List",
  name: "SetTicketRelationDefinitionSortOrder",
  summary: "Gives a definition of relations between tickets its place in lists.",
  query: {},
  body: { kind: "arguments", members: { TicketRelationDefId: int32(), SortOrder: int32() } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketRelationDefId: definitionId, SortOrder: rank } = body;
    await rankDefinition(context, caller, { definitionId, rank });
  },
});
