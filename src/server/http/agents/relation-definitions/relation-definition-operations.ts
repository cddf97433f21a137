import type { AgentOperation } from "../agent-operation.ts";
import {
  deleteTicketRelationDefinitionEntity,
  setTicketRelationDefinitionSortOrder,
} from "./change-definitions.ts";
import {
  createDefaultTicketRelationDefinitionEntity,
  getAllTicketRelationDefinitionEntities,
  getTicketRelationDefinitionEntity,
} from "./read-definitions.ts";
import { saveTicketRelationDefinitionEntity } from "./save-ticket-relation-definition-entity.ts";
import { validateTicketRelationDefinition } from "./validate-ticket-relation-definition.ts";

/** Operations of the List agent on what relations between tickets mean. */
export const relationDefinitionOperations: readonly AgentOperation[] = [
  getAllTicketRelationDefinitionEntities,
  getTicketRelationDefinitionEntity,
  saveTicketRelationDefinitionEntity,
  createDefaultTicketRelationDefinitionEntity,
  deleteTicketRelationDefinitionEntity,
  setTicketRelationDefinitionSortOrder,
  validateTicketRelationDefinition,
];
