import { TicketRelationDefinitionEntity } from "../../../../contract/carriers/ticket-relation-definition-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import {
  getDefinition,
  getDefinitions,
  mayChangeDefinitions,
} from "../../../usecases/relation-definitions/get-definitions.ts";
import {
  presentDefaultDefinition,
  presentDefinition,
} from "../../presenters/present-relation-definition.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new definition starts as. Stores nothing. */
export const createDefaultTicketRelationDefinitionEntity = defineOperation({
  agent: "List",
  name: "CreateDefaultTicketRelationDefinitionEntity",
  summary: "Makes an unsaved definition of relations between tickets.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketRelationDefinitionEntity },
  run: async ({ context, caller, presentation: { language } }) =>
    presentDefaultDefinition({ language, mayChange: mayChangeDefinitions(context, caller) }),
});

/** Reads a definition; a missing one is null. */
export const getTicketRelationDefinitionEntity = defineOperation({
  agent: "List",
  name: "GetTicketRelationDefinitionEntity",
  summary: "Gets a definition of relations between tickets. Null when there is none.",
  readsOnly: true,
  query: { ticketRelationDefinitionEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketRelationDefinitionEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getDefinition(context, caller, query.ticketRelationDefinitionEntityId);
    return view === null ? null : presentDefinition(view, presentation.language);
  },
});

/** Lists the definitions that somebody made. */
export const getAllTicketRelationDefinitionEntities = defineOperation({
  agent: "List",
  name: "GetAllTicketRelationDefinitionEntities",
  summary:
    "Gets every definition of relations between tickets that is not built in, in their order.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: list(embedded(TicketRelationDefinitionEntity)) },
  run: async ({ context, caller, presentation }) => {
    const views = await getDefinitions(context, caller);
    return views.map((view) => presentDefinition(view, presentation.language));
  },
});
