import type { AgentOperation } from "../agent-operation.ts";
import { getAssociate } from "./get-associate.ts";

/** Operations of the Associate agent. */
export const associateOperations: readonly AgentOperation[] = [getAssociate];
