import type { AgentOperation } from "../agent-operation.ts";
import { getAccessToken } from "./get-access-token.ts";

/** Operations of the User agent. */
export const userOperations: readonly AgentOperation[] = [getAccessToken];
