import type { Profile } from "../../../contract/profile.ts";
import type { AgentOperation } from "../agents/agent-operation.ts";
import type { ResourceRoute } from "../resources/resource-route.ts";
import { describeAgent } from "./describe-agent.ts";
import { describeRoute } from "./describe-route.ts";
import type { DescribedOperation } from "./described-operation.ts";
import { openPages } from "./open-pages.ts";
import { changeTicketRequest, saveTicketAnswer, saveTicketRequest } from "./save-ticket-sample.ts";

export interface ApiParts {
  readonly operations: readonly AgentOperation[];
  readonly resources: readonly ResourceRoute[];
}

/** Everything that can be called, agents first, then resources, with hand-made samples where there are any. */
export function describeApi(
  { operations, resources }: ApiParts,
  profile: Profile,
): readonly DescribedOperation[] {
  const described = [
    ...operations.map(describeAgent),
    ...resources.map(describeRoute),
    ...openPages,
  ];
  return described.map((operation) => withSample(operation, profile));
}

/** Hand-made samples of requests, by operation. */
const requests: Readonly<Record<string, object>> = {
  v1TicketAgent_SaveTicketEntity: saveTicketRequest,
  v1TicketEntity_HttpPostSaveTicketEntityWithNotify: saveTicketRequest,
  v1TicketEntity_HttpPutSaveTicketEntityWithNotify: changeTicketRequest,
  v1TicketEntity_PatchTicketEntity: changeTicketRequest,
};

function withSample(operation: DescribedOperation, profile: Profile): DescribedOperation {
  const { body, operationId } = operation;
  const example = requests[operationId];
  if (body === null || example === undefined) return operation;
  const described = { ...operation, body: { ...body, example } };
  const isCreation = example === saveTicketRequest;
  return isCreation ? { ...described, answerExample: saveTicketAnswer(profile) } : described;
}
