import * as fc from "fast-check";
import type { Members } from "../../../src/contract/carrier.ts";
import { nowAndThen } from "../values/now-and-then.ts";
import type { AgentOperation } from "../../../src/server/http/agents/agent-operation.ts";
import { addressOfOperation } from "../../../src/server/http/agents/address-of-operation.ts";
import { operations } from "../../../src/server/http/agents/operations.ts";
import type { ResourceRoute } from "../../../src/server/http/resources/resource-route.ts";
import type {
  QueryParameters,
  ResourceBody,
} from "../../../src/server/http/resources/resource-shapes.ts";
import { resourcesOf } from "../../../src/server/http/resources/resources.ts";
import type { ServedRoute } from "../../../src/server/http/resources/undescribed-routes.ts";
import { arbitraryArguments, arbitraryShape } from "../values/arbitrary-shape.ts";
import { arbitraryWild } from "../values/arbitrary-wild.ts";
import {
  arbitraryEncodedBody,
  arbitraryEntityBody,
  type EncodedBody,
} from "./arbitrary-encoded-body.ts";
import { arbitraryCredentials, arbitraryHeaders } from "./arbitrary-headers.ts";
import { arbitraryPath, arbitraryQuery, arbitraryRespelling } from "./arbitrary-target.ts";
import {
  arbitrarySignInForm,
  arbitrarySignInParameters,
  type FuzzClient,
} from "./arbitrary-sign-in.ts";
import { arbitraryUpload } from "./arbitrary-upload.ts";
import type { FuzzRequest, HeaderLine, Sender } from "./fuzz-request.ts";

/** What requests are made for. */
export interface FuzzTarget {
  /** Every route of the server. */
  readonly routes: readonly ServedRoute[];
  /** An address that webhooks may call. */
  readonly webhookTarget: string;
  readonly client: FuzzClient;
}

interface Aim {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: EncodedBody | null;
}

const resources = resourcesOf({ systemUsers: true });

const sender = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Sender>("administrator") },
  { weight: 6, arbitrary: fc.constant<Sender>("agent") },
  { weight: 2, arbitrary: fc.constant<Sender>("reader") },
  { weight: 1, arbitrary: fc.constant<Sender>("stranger") },
);
const otherMethod = nowAndThen(
  fc.constantFrom(
    "GET",
    "HEAD",
    "OPTIONS",
    "PUT",
    "PATCH",
    "DELETE",
    "TRACE",
    "PROPFIND",
    "POST",
    "QUERY",
  ),
  25,
);

/** Requests to everything that a server has, derived from its declarations. */
export function arbitraryRequest(target: FuzzTarget): fc.Arbitrary<FuzzRequest> {
  const aim = fc.oneof(
    ...operations.map((operation) => ({
      weight: weightOf(operation),
      arbitrary: aimAtOperation(operation, target),
    })),
    ...resources.map((route) => ({
      weight: route.body.kind === "none" ? 1 : 8,
      arbitrary: aimAtResource(route, target),
    })),
    { weight: 25, arbitrary: fc.oneof(...target.routes.filter(isUndeclared).map(aimAtRoute)) },
    {
      weight: 15,
      arbitrary: fc.oneof(
        ...target.routes.filter(isSignInPage).map((route) => aimAtSignIn(route, target)),
      ),
    },
  );
  return fc
    .tuple(sender, aim, arbitraryHeaders, arbitraryCredentials, arbitraryRespelling, otherMethod)
    .map(
      ([
        from,
        { method, path, query, body },
        headers,
        credentials,
        respell,
        other,
      ]): FuzzRequest => ({
        sender: from,
        method: other ?? method,
        target: respell(path) + query,
        headers: [
          ...headers,
          ...(from === "stranger" ? credentials : []),
          ...(body?.headers ?? []),
        ].map(sendable),
        body: body?.bytes ?? null,
      }),
    );
}

/** What stores much, or takes much, is asked for most. */
function weightOf({ name, body }: AgentOperation): number {
  if (name === "SaveTicketEntity") return 20;
  if (name.startsWith("Save")) return 8;
  return body.kind === "none" ? 1 : 3;
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
  { method, path, query = {}, body }: ResourceRoute,
  target: FuzzTarget,
): fc.Arbitrary<Aim> {
  return fc.record({
    method: fc.constant(method),
    path: arbitraryPath(path),
    query: arbitraryQuery(membersOf(query)),
    body: arbitraryBody(body, target),
  });
}

function membersOf(query: QueryParameters): Members {
  return Object.fromEntries(Object.entries(query).map(([name, { member }]) => [name, member]));
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
    case "content":
      return usually(arbitraryUpload);
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
  ...resources.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
]);

function isUndeclared({ method, url }: ServedRoute): boolean {
  return method !== "HEAD" && method !== "OPTIONS" && !declared.has(`${method} ${url}`);
}

function isSignInPage({ method, url }: ServedRoute): boolean {
  return method !== "HEAD" && url.startsWith("/login/common/");
}

function aimAtSignIn({ method, url }: ServedRoute, { client }: FuzzTarget): fc.Arbitrary<Aim> {
  return fc.record({
    method: fc.constant(method),
    path: fc.constant(url),
    query:
      method === "GET"
        ? arbitrarySignInParameters(client).map((text) => `?${text}`)
        : arbitraryQuery({}),
    body: method === "GET" ? nothing : usually(arbitrarySignInForm(client)),
  });
}

function aimAtRoute({ method, url }: ServedRoute): fc.Arbitrary<Aim> {
  return fc.record({
    method: fc.constant(method),
    path: arbitraryPath(url),
    query: arbitraryQuery({}),
    body: method === "GET" ? nothing : usually(anything),
  });
}
