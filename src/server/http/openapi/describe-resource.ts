import { defineCarrier } from "../../../contract/carrier.ts";
import { embedded, list, type Member } from "../../../contract/member.ts";
import type { ResourceDescription } from "../resources/resource-operation.ts";
import type {
  DescribedBody,
  DescribedOperation,
  DescribedParameter,
} from "./described-operation.ts";
import { headerParameters } from "./header-parameters.ts";
import { inputExample } from "./input-example.ts";

/** A route of a resource in the terms of the descriptions. */
export function describeResource(resource: ResourceDescription): DescribedOperation {
  const { answer, pathParameters, query, scope } = resource;
  return {
    family: "REST",
    method: resource.method,
    path: resource.path,
    operationId: resource.operationId,
    tag: resource.tag,
    summary: resource.summary,
    parameters: [
      ...Object.entries(pathParameters).map(
        ([name, { member, description }]): DescribedParameter => ({
          name,
          in: "path",
          description,
          required: true,
          member,
        }),
      ),
      ...Object.entries(query).map(
        ([name, { member, description, required }]): DescribedParameter => ({
          name,
          in: "query",
          description,
          required: required ?? false,
          member,
        }),
      ),
      ...(scope === "open" ? [] : headerParameters({ answersNothing: answer.kind === "none" })),
    ],
    body: describeBody(resource),
    answer,
    scope,
    failures: resource.failures,
  };
}

function describeBody({ body, operationId, tag }: ResourceDescription): DescribedBody | null {
  const name = body.name ?? "entity";
  switch (body.kind) {
    case "none":
      return null;
    case "entity":
      return bodyOf(name, embedded(body.carrier));
    case "arguments": {
      const carrier = defineCarrier(`${operationId}Request`, body.members);
      return { ...bodyOf(name, embedded(carrier)), argumentsOf: tag };
    }
    case "list":
      return bodyOf(name, list(body.item));
  }
}

function bodyOf(name: string, member: Member): DescribedBody {
  return {
    name,
    description: "A member that is absent or null stays as it is.",
    member,
    example: inputExample(member),
  };
}
