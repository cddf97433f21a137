import type { AgentOperation } from "../agent-operation.ts";
import { getFunctionRights } from "./get-function-rights.ts";
import { getNewTableRight } from "./get-new-table-right.ts";
import { hasFunctionRight } from "./has-function-right.ts";

/** Operations of the Sentry agent. */
export const sentryOperations: readonly AgentOperation[] = [
  getNewTableRight,
  getFunctionRights,
  hasFunctionRight,
];
