import type { AgentOperation } from "../agent-operation.ts";
import {
  findFromRestrictions,
  findFromRestrictionsColumns,
  findFromRestrictionsColumnsOrderBy,
} from "./find-from-restrictions.ts";
import {
  findFromRestrictions2,
  findFromRestrictionsColumns2,
  findFromRestrictionsColumnsOrderBy2,
} from "./find-from-written-restrictions.ts";

/** Operations of the Find agent. */
export const findOperations: readonly AgentOperation[] = [
  findFromRestrictions,
  findFromRestrictionsColumns,
  findFromRestrictionsColumnsOrderBy,
  findFromRestrictions2,
  findFromRestrictionsColumns2,
  findFromRestrictionsColumnsOrderBy2,
];
