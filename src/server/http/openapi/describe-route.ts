import { defineCarrier } from "../../../contract/carrier.ts";
import { base64, dictionary, embedded, list, type Member } from "../../../contract/member.ts";
import type { AppErrorCode } from "../../errors.ts";
import { patchTypes } from "../patches/read-patch.ts";
import { scopeOf, type ResourceRoute } from "../resources/resource-route.ts";
import type { QueryParameters, ResourceParameter } from "../resources/resource-shapes.ts";
import type {
  DescribedBody,
  DescribedOperation,
  DescribedParameter,
} from "./described-operation.ts";
import { extraHeaderParameters, headerParameters, selectParameter } from "./header-parameters.ts";
import { inputExample } from "./input-example.ts";

/** A route of a resource in the terms of the descriptions. */
export function describeRoute(route: ResourceRoute): DescribedOperation {
  const { answer, method, operationId, path, summary, tag } = route;
  return {
    family: "REST",
    method,
    path,
    operationId,
    tag,
    summary,
    parameters: [
      ...parameters("path", route.pathParameters ?? {}),
      ...selectionOf(route),
      ...parameters("query", route.query ?? {}),
      ...headerParameters({ answersNothing: answer.kind === "none" }),
      ...extraHeaderParameters({
        canBeTried: route.tryOut !== undefined,
        canBeRepeated: isRepeatable(route),
        conditions: conditionsOf(route),
      }),
    ],
    body: describeBody(route),
    answer,
    scope: scopeOf(route),
    failures: failuresOf(route),
  };
}

function parameters(
  place: "path" | "query",
  declared: QueryParameters,
): readonly DescribedParameter[] {
  const describe = ([name, { member, description }]: [string, ResourceParameter]) => ({
    name,
    in: place,
    description,
    required: place === "path",
    member,
  });
  return Object.entries(declared).map(describe);
}

function selectionOf({ answer, selection }: ResourceRoute): readonly DescribedParameter[] {
  if (selection === "itself" || answer.kind === "none" || answer.kind === "stream") return [];
  return selection === "published" ? [selectParameter] : [{ ...selectParameter, ours: true }];
}

/** Nobody knows whether two strangers are the same one, nor whether two files are. */
function isRepeatable(route: ResourceRoute): boolean {
  return (
    route.method === "POST" &&
    route.readsOnly !== true &&
    route.body.kind !== "content" &&
    scopeOf(route) !== "open"
  );
}

function conditionsOf({ conditional, method }: ResourceRoute): "none" | "change" | "read" {
  if (conditional !== true) return "none";
  return method === "GET" ? "read" : "change";
}

function failuresOf(route: ResourceRoute): readonly AppErrorCode[] {
  const { conditional, failures = [], method } = route;
  return [
    ...failures,
    ...(conditional === true ? (["preconditionFailed"] as const) : []),
    ...(isRepeatable(route) ? (["conflict"] as const) : []),
    ...(method === "GET" ? [] : (["notImplemented"] as const)),
  ];
}

function describeBody(route: ResourceRoute): DescribedBody | null {
  const { body, bodyName: name = "entity", operationId } = route;
  switch (body.kind) {
    case "none":
      return null;
    case "entity":
      return { ...bodyOf(name, embedded(body.carrier)), description: asItIs };
    case "arguments": {
      const carrier = defineCarrier(`${operationId}Request`, body.members);
      return bodyOf(name, embedded(carrier));
    }
    case "list":
      return { ...bodyOf(name, list(body.item)), description: "A bare list." };
    case "dictionary":
      return {
        ...bodyOf(name, dictionary(body.value)),
        description: "A bare object with any names.",
      };
    case "patch":
      return {
        ...bodyOf(name, embedded(body.carrier)),
        description: "A list of operations (RFC 6902), or an object to merge (RFC 7396).",
        mediaTypes: patchTypes,
        patchTypes,
      };
    case "content": {
      const { mediaTypes } = body;
      const description = "The bytes, a form whose first file is taken, or base64 in JSON.";
      return { name, description, member: base64(), mediaTypes };
    }
  }
}

const asItIs = "A member that is absent or null stays as it is.";

function bodyOf(name: string, member: Member): DescribedBody {
  const description = "A member that is absent or null has the default of its type.";
  return { name, description, member, example: inputExample(member) };
}
