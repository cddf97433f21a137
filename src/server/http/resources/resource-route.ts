import type { FastifyRequest } from "fastify";
import type { Scope } from "../../../domain/access/scope.ts";
import type { AppErrorCode } from "../../errors.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import type { AnswerDeclaration, AnswerOf } from "../exchange/declaration.ts";
import type { Trial } from "../exchange/trial.ts";
import type { AnswerWithCookies } from "../session/answer-with-cookies.ts";
import type { OpenCall, ResourceCall } from "./resource-call.ts";
import type { QueryParameters, ResourceBody, ResourceParameter } from "./resource-shapes.ts";

export type ResourceMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route is, whoever may call it. Its description is made of the same. */
interface RouteDeclaration<
  B extends ResourceBody,
  A extends AnswerDeclaration,
  Q extends QueryParameters,
> {
  readonly method: ResourceMethod;
  /** From the root; a name in braces stands for the id of a record, or for what `pathParameters` says. */
  readonly path: string;
  /** What error answers call it, for example `Ticket.Put`. */
  readonly name: string;
  /** Groups routes in descriptions; for a published resource its name. */
  readonly tag: string;
  /** Unique among all descriptions; as published where the route is. */
  readonly operationId: string;
  /** One line for people. */
  readonly summary: string;
  /** One for each name in the path. */
  readonly pathParameters?: Readonly<Record<string, ResourceParameter>>;
  readonly query?: Q;
  readonly body: B;
  /** What descriptions call the body that give it a name; default `entity`. */
  readonly bodyName?: string;
  readonly answer: A;
  /** Refusals beside those that every route of its scope has. */
  readonly failures?: readonly AppErrorCode[];
  /**
   * `$select` thins every answer out. `published`: the published description has it too. `itself`: the
   * route reads it, and means something else by it.
   */
  readonly selection?: "published" | "itself";
  /** Heeds the conditional headers; without it a call has no conditions. */
  readonly conditional?: true;
  /** The answer holds a secret, which is shown once and kept nowhere. */
  readonly answersSecret?: true;
  /** Stores nothing, although its method is one of those that may. */
  readonly readsOnly?: true;
  /** Longest body; default: that of all calls. */
  readonly bodyBytesMax?: number;
}

/** What a route answers; what is exactly one stored record is told as such. */
type RouteAnswer<A extends AnswerDeclaration> =
  | AnswerOf<A>
  | StoredAnswer<AnswerOf<A>>
  | AnswerWithCookies<AnswerOf<A>>;

/** One method of a resource: its address, its shapes, what is told of it and what it does. */
export interface ResourceRoute<
  B extends ResourceBody = ResourceBody,
  A extends AnswerDeclaration = AnswerDeclaration,
  Q extends QueryParameters = QueryParameters,
> extends RouteDeclaration<B, A, Q> {
  /** What the credentials must allow; default: `read` for GET, otherwise `write`. */
  readonly scope?: Scope | "open";
  /** A page that has only its cookie may call. */
  readonly withoutXsrfToken?: true;
  /** Turns requests away before their body is read. */
  readonly admit?: (request: FastifyRequest) => void;
  /** Throws when there is no record. */
  run(call: ResourceCall<B, Q>): Promise<RouteAnswer<A>>;
  /** Goes all the way of `run` and stores nothing; absent = the call cannot be tried. */
  tryOut?(call: ResourceCall<B, Q>): Promise<Trial<AnswerOf<A>>>;
}

/** A route that nobody has to sign in for, and which therefore knows no caller. */
interface OpenRoute<
  B extends ResourceBody,
  A extends AnswerDeclaration,
  Q extends QueryParameters,
> extends RouteDeclaration<B, A, Q> {
  readonly admit?: (request: FastifyRequest) => void;
  run(call: OpenCall<B, Q>): Promise<RouteAnswer<A>>;
}

/** Checks a declaration against its own shapes and forgets them, so that routes can be listed. */
export function defineRoute<
  const B extends ResourceBody,
  const A extends AnswerDeclaration,
  const Q extends QueryParameters,
>(route: ResourceRoute<B, A, Q>): ResourceRoute {
  return route;
}

/** As {@link defineRoute}. */
export function defineOpenRoute<
  const B extends ResourceBody,
  const A extends AnswerDeclaration,
  const Q extends QueryParameters,
>(route: OpenRoute<B, A, Q>): ResourceRoute {
  const declared: ResourceRoute<B, A, Q> = route;
  return defineRoute<B, A, Q>({ ...declared, scope: "open" });
}

/** What the credentials of a caller must allow. */
export function scopeOf({ method, scope }: ResourceRoute): Scope | "open" {
  return scope ?? (method === "GET" ? "read" : "write");
}

/** A published route changes something although it is got; it tells so by its scope. */
export function changesSomething(route: ResourceRoute): boolean {
  if (route.readsOnly === true) return false;
  return route.method !== "GET" || route.scope === "write";
}
