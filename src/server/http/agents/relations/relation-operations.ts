import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultTicketRelationEntity } from "./create-default-ticket-relation-entity.ts";
import { deleteTicketRelationEntity } from "./delete-ticket-relation-entity.ts";
import { getTicketRelationActions } from "./get-ticket-relation-actions.ts";
import { getTicketRelationEntity } from "./get-ticket-relation-entity.ts";
import { getTicketRelations } from "./get-ticket-relations.ts";
import { saveTicketRelationEntity } from "./save-ticket-relation-entity.ts";
import { createTicketRelations, validateTicketRelations } from "./several-ticket-relations.ts";
import { getTicketParentId, setTicketParent } from "./ticket-parent.ts";

/** Operations of the Ticket agent on relations between tickets. */
export const relationOperations: readonly AgentOperation[] = [
  createDefaultTicketRelationEntity,
  saveTicketRelationEntity,
  getTicketRelationEntity,
  deleteTicketRelationEntity,
  getTicketRelations,
  getTicketParentId,
  setTicketParent,
  validateTicketRelations,
  createTicketRelations,
  getTicketRelationActions,
];
