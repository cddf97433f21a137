import { defineCarrier } from "../../../contract/carrier.ts";
import type { Member } from "../../../contract/member.ts";
import { dictionary, embedded, list } from "../../../contract/member.ts";
import type { AppErrorCode } from "../../errors.ts";
import type { AgentOperation } from "../agents/agent-operation.ts";
import { addressOfOperation } from "../agents/address-of-operation.ts";
import type {
  DescribedBody,
  DescribedOperation,
  DescribedParameter,
} from "./described-operation.ts";
import { extraHeaderParameters, headerParameters, selectParameter } from "./header-parameters.ts";
import { inputExample } from "./input-example.ts";

/** An operation in the terms of the descriptions, under the id and tag that it is published with. */
export function describeAgent(operation: AgentOperation): DescribedOperation {
  const { agent, name, summary, answer } = operation;
  return {
    family: "Agents",
    method: "POST",
    path: addressOfOperation(operation),
    operationId: `v1${agent}Agent_${name}`,
    tag: `${agent}_Agent`,
    summary,
    parameters: [
      ...Object.entries(operation.query).map(([argument, member]) =>
        queryArgument(argument, member),
      ),
      ...selectionOf(operation),
      ...headerParameters({ answersNothing: answer.kind === "none" }),
      ...extraHeaderParameters({
        canBeTried: operation.tryOut !== undefined,
        canBeRepeated: operation.readsOnly !== true,
        conditions: operation.conditional === true ? "tag" : "none",
      }),
    ],
    body: describeBody(operation),
    answer,
    scope: operation.readsOnly === true ? "read" : "write",
    failures: [
      ...(operation.readsOnly === true ? [] : failuresOfChanges),
      ...(operation.conditional === true ? (["preconditionFailed"] as const) : []),
    ],
  };
}

/** What can keep a change from being made, whichever it is. */
const failuresOfChanges: readonly AppErrorCode[] = ["notFound", "conflict", "notImplemented"];

function queryArgument(name: string, member: Member): DescribedParameter {
  return { name, in: "query", description: "Matched in any case.", required: true, member };
}

/** Every answer with members can be thinned out; of some the published descriptions do not say so. */
function selectionOf(operation: AgentOperation): readonly DescribedParameter[] {
  if (takesSelection(operation)) return [selectParameter];
  const { kind } = operation.answer;
  return kind === "carrier" || kind === "value" ? [{ ...selectParameter, ours: true }] : [];
}

/** Saves, blank records and deletions by key always answer in full; everything else can be thinned out. */
function takesSelection({ name, query, body, answer }: AgentOperation): boolean {
  if (body.kind === "entity") return false;
  if (body.kind !== "none") return true;
  if (Object.keys(query).length > 0) return answer.kind !== "none";
  return !name.startsWith("CreateDefault");
}

function describeBody({ agent, name, body, answer }: AgentOperation): DescribedBody | null {
  switch (body.kind) {
    case "none":
      return null;
    case "entity": {
      const member = embedded(body.carrier);
      return {
        name: startLow(body.carrier.name),
        description: `The ${body.carrier.name}, without a wrapper. A member that is absent or null stays as it is.`,
        member,
        example: inputExample(member),
        ...(body.patchable === true && { patchTypes: ["application/json-patch+json"] }),
      };
    }
    case "arguments": {
      const member = embedded(defineCarrier(`${name}Request`, body.members));
      return {
        name: "request",
        description: `The arguments: ${Object.keys(body.members).join(", ")}.`,
        member,
        argumentsOf: agent,
        example: inputExample(member),
      };
    }
    case "dictionary": {
      const member = dictionary(body.value);
      return { name: "values", description: bareObject, member, example: inputExample(member) };
    }
    case "list": {
      const member = list(body.item);
      const listed = answer.kind === "value" ? listedCarrier(answer.member) : null;
      return {
        name: listed === null ? "items" : `${startLow(listed)}Ids`,
        description: "A bare list.",
        member,
        example: inputExample(member),
      };
    }
  }
}

const bareObject = "A bare object with any names.";

function listedCarrier({ shape }: Member): string | null {
  return shape.kind === "list" && shape.item.kind === "carrier" ? shape.item.carrier.name : null;
}

function startLow(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}
