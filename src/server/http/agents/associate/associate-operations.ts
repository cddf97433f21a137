import type { AgentOperation } from "../agent-operation.ts";
import { getAssociate } from "./get-associate.ts";
import { getAssociateByPersonId } from "./get-associate-by-person-id.ts";
import { getAssociateList } from "./get-associate-list.ts";
import { getAssociatesByGroup } from "./get-associates-by-group.ts";

/** Operations of the Associate agent. */
export const associateOperations: readonly AgentOperation[] = [
  getAssociate,
  getAssociateByPersonId,
  getAssociateList,
  getAssociatesByGroup,
];
