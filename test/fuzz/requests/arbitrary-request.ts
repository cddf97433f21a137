import * as fc from "fast-check";
import type { AgentOperation } from "../../../src/server/http/agents/agent-operation.ts";
import { addressOfOperation } from "../../../src/server/http/agents/address-of-operation.ts";
import { operations } from "../../../src/server/http/agents/operations.ts";
import type {
  ResourceBody,
  ResourceRoute,
} from "../../../src/server/http/resources/resource-route.ts";
import type { ServedRoute } from "../../../src/server/http/resources/undescribed-routes.ts";
import { ticketResource } from "../../../src/server/http/tickets/ticket-resource.ts";
import { arbitraryArguments, arbitraryShape } from "../values/arbitrary-shape.ts";
import { arbitraryWild } from "../values/arbitrary-wild.ts";
import {
  arbitraryEncodedBody,
  arbitraryEntityBody,
  type EncodedBody,
} from "./arbitrary-encoded-body.ts";
import { arbitraryManner } from "./arbitrary-manner.ts";
import { arbitraryPath, arbitraryQuery } from "./arbitrary-target.ts";
import { arbitraryUpload } from "./arbitrary-upload.ts";
import type { FuzzRequest, HeaderLine } from "./fuzz-request.ts";

/** What requests are made for. */
export interface FuzzTarget {
  /** Every route of the server. */
  readonly routes: readonly ServedRoute[];
  /** An address that webhooks may call. */
  readonly webhookTarget: string;
}

interface Aim {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: EncodedBody | null;
}

/** Requests to everything that a server has, derived from its declarations. */
export function arbitraryRequest(target: FuzzTarget): fc.Arbitrary<FuzzRequest> {
  const aim = fc.oneof(
    ...operations.map((operation) => ({
      weight: weightOf(operation),
      arbitrary: aimAtOperation(operation, target),
    })),
    ...ticketResource.map((route) => ({
      weight: route.body.kind === "none" ? 1 : 8,
      arbitrary: aimAtResource(route, target),
    })),
    { weight: 25, arbitrary: fc.oneof(...target.routes.filter(isUndeclared).map(aimAtRoute)) },
  );
  return fc
    .tuple(aim, arbitraryManner)
    .map(([{ method, path, query, body }, manner]): FuzzRequest => {
      const credentials = manner.sender === "stranger" ? manner.credentials : [];
      return {
        sender: manner.sender,
        method: manner.method ?? method,
        target: manner.respell(path) + query,
        headers: [...manner.headers, ...credentials, ...(body?.headers ?? [])].map(sendable),
        body: body?.bytes ?? null,
      };
    });
}

/** What stores much, or takes much, is asked for most; what removes leaves something to the others. */
function weightOf({ name, body }: AgentOperation): number {
  if (name === "SaveTicketEntity") return 20;
  if (name === "SaveTicketMessageEntity") return 16;
  if (name.startsWith("Save")) return 8;
  return body.kind === "none" || name.startsWith("Delete") ? 1 : 3;
}

/** Node's client refuses to send anything else. */
function sendable([name, value]: HeaderLine): HeaderLine {
  return [name, value.replaceAll(/[^\t\u0020-\u007E\u0080-\u00FF]/g, "?")];
}

function aimAtOperation(operation: AgentOperation, target: FuzzTarget): fc.Arbitrary<Aim> {
  return fc.record({
    method: fc.constant("POST"),
    path: fc.constant(addressOfOperation(operation)),
    query: arbitraryQuery(operation.query),
    body: arbitraryBody(operation.body, target),
  });
}

function aimAtResource(
  { method, path, body }: ResourceRoute,
  target: FuzzTarget,
): fc.Arbitrary<Aim> {
  return fc.record({
    method: fc.constant(method),
    path: arbitraryPath(path),
    query: arbitraryQuery({}),
    body: arbitraryBody(body, target),
  });
}

const nothing = fc.constant(null);
const anything = arbitraryEncodedBody(arbitraryWild, "anything");

function arbitraryBody(
  body: ResourceBody,
  { webhookTarget }: FuzzTarget,
): fc.Arbitrary<EncodedBody | null> {
  switch (body.kind) {
    case "none":
      return fc.oneof({ weight: 8, arbitrary: nothing }, { weight: 1, arbitrary: anything });
    case "entity":
    case "patch":
      return usually(arbitraryEntityBody(body.carrier, webhookTarget));
    case "arguments":
      return usually(arbitraryEncodedBody(arbitraryArguments(body.members), "Arguments"));
    case "list":
      return usually(
        arbitraryEncodedBody(arbitraryShape({ kind: "list", item: body.item.shape }), "List"),
      );
  }
}

function usually(body: fc.Arbitrary<EncodedBody>): fc.Arbitrary<EncodedBody | null> {
  return fc.oneof(
    { weight: 20, arbitrary: body },
    { weight: 1, arbitrary: nothing },
    { weight: 1, arbitrary: anything },
  );
}

const declared = new Set([
  ...operations.map((operation) => `POST ${addressOfOperation(operation)}`),
  ...ticketResource.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
]);

function isUndeclared({ method, url }: ServedRoute): boolean {
  return method !== "HEAD" && method !== "OPTIONS" && !declared.has(`${method} ${url}`);
}

function aimAtRoute({ method, url }: ServedRoute): fc.Arbitrary<Aim> {
  const isUpload = method === "POST" && url.endsWith("/Content");
  const some = isUpload ? arbitraryUpload : anything;
  return fc.record({
    method: fc.constant(method),
    path: arbitraryPath(url),
    query: arbitraryQuery({}),
    body: method === "GET" ? nothing : usually(some),
  });
}
