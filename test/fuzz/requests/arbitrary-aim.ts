import * as fc from "fast-check";
import type { Members } from "../../../src/contract/carrier.ts";
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
import {
  arbitrarySignInForm,
  arbitrarySignInParameters,
  type FuzzClient,
} from "./arbitrary-sign-in.ts";
import { arbitraryPath, arbitraryQuery } from "./arbitrary-target.ts";
import { arbitraryUpload } from "./arbitrary-upload.ts";

/** What requests are made for. */
export interface FuzzTarget {
  /** Every route of the server. */
  readonly routes: readonly ServedRoute[];
  /** An address that webhooks may call. */
  readonly webhookTarget: string;
  readonly client: FuzzClient;
}

/** What a request is about. */
export interface Aim {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: EncodedBody | null;
}

const resources = resourcesOf({ systemUsers: true });

/** One of everything that a server has, derived from its declarations. */
export function arbitraryAim(target: FuzzTarget): fc.Arbitrary<Aim> {
  return fc.oneof(
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
}

/** What stores much, or takes much, is asked for most; what removes leaves something to the others. */
function weightOf({ name, body }: AgentOperation): number {
  if (name === "SaveTicketEntity") return 20;
  if (name === "SaveTicketMessageEntity") return 16;
  if (name.startsWith("Save")) return 8;
  return body.kind === "none" || name.startsWith("Delete") ? 1 : 3;
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
    case "dictionary":
      return usually(
        arbitraryEncodedBody(
          arbitraryShape({ kind: "dictionary", value: body.value.shape }),
          "Dictionary",
        ),
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
    query: url === EVENTS ? arbitraryQuery({}).map(endingAtOnce) : arbitraryQuery({}),
    body: method === "GET" ? nothing : usually(anything),
  });
}

const EVENTS = "/api/counterfoil/v1/events";

/** The stream of events ends by itself only where that is asked for; nobody would wait for its end. */
function endingAtOnce(query: string): string {
  return query === "" ? "?follow=false" : `${query}&follow=false`;
}
