import type { AgentOperation } from "./agent-operation.ts";

/** Where an operation is called and described. */
export function addressOfOperation({
  agent,
  name,
}: Pick<AgentOperation, "agent" | "name">): string {
  return `/api/v1/Agents/${agent}/${name}`;
}
