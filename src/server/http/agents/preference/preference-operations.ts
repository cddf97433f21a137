import type { AgentOperation } from "../agent-operation.ts";
import { getXsrfValue } from "./get-xsrf-value.ts";

/** Operations of the Preference agent. */
export const preferenceOperations: readonly AgentOperation[] = [getXsrfValue];
