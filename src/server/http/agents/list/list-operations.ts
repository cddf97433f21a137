import type { AgentOperation } from "../agent-operation.ts";
import { categoryOperations } from "./category-operations.ts";
import { listItemOperations } from "./list-item-operations.ts";
import { priorityOperations } from "./priority-operations.ts";
import { statusOperations } from "./status-operations.ts";
import { ticketTypeOperations } from "./ticket-type-operations.ts";

/** Operations of the List agent on what administrators configure. */
export const listOperations: readonly AgentOperation[] = [
  ...categoryOperations,
  ...priorityOperations,
  ...statusOperations,
  ...ticketTypeOperations,
  ...listItemOperations,
];
