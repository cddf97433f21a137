import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import type { Context } from "../../context.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { requireCaller } from "../authentication/require-caller.ts";
import { carryOut } from "../exchange/carry-out.ts";
import { contentBodyLimit } from "../streams/content-body-limit.ts";
import { takeBytes } from "../streams/take-bytes.ts";
import { answerResource, streamResource, type AnswerOptions } from "./answer-resource.ts";
import { changesSomething, scopeOf, type ResourceRoute } from "./resource-route.ts";

export interface ResourceRoutesOptions extends AnswerOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
}

/** Gives every route of the resources its address. What can be got answers HEAD as well. */
export function addResourceRoutes(
  api: FastifyInstance,
  routes: readonly ResourceRoute[],
  options: ResourceRoutesOptions,
): void {
  for (const route of routes) {
    if (route.body.kind !== "content") addRoute(api, route, options);
    else {
      // Parsers of bodies belong to a scope, and this body is parsed by nobody.
      void api.register(async (scope) => {
        await takeBytes(scope, options.context);
        addRoute(scope, route, options);
      });
    }
  }
}

function addRoute(
  scope: FastifyInstance,
  route: ResourceRoute,
  options: ResourceRoutesOptions,
): void {
  const { context } = options;
  const { method, answersSecret } = route;
  const changes = changesSomething(route);
  const streams = route.answer.kind === "stream";
  const streamsBody = route.body.kind === "content";
  scope.route({
    // The framework's own HEAD tells the length of an answer that was not modified, which is none.
    method: method === "GET" && !changes ? ["GET", "HEAD"] : method,
    exposeHeadRoute: false,
    url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    config: { operation: route.name, streams, readsBytes: streamsBody },
    onRequest: admission(route, options),
    // Whoever fetches a content is told its length.
    ...(streams ? { compress: false as const } : {}),
    ...bodyLimitOf(route, context),
    handler: (request, reply) => {
      const pending = { request, reply, options };
      if (streams) return streamResource(route, pending, context);
      return carryOut(
        { request, reply, caller: request.caller, context },
        { changes, answersSecret, streamsBody },
        (inside, dryRun) => answerResource(route, pending, { context: inside, dryRun }),
      );
    },
  });
}

/** Who may not call is turned away before his body is read. */
function admission(
  route: ResourceRoute,
  { authenticate }: ResourceRoutesOptions,
): onRequestAsyncHookHandler {
  const { admit, withoutXsrfToken = false } = route;
  const scope = scopeOf(route);
  const findCaller =
    scope === "open" ? null : requireCaller(authenticate, { scope, withoutXsrfToken });
  return async function admitOrThrow(request, reply) {
    admit?.(request);
    if (findCaller !== null) await findCaller.call(this, request, reply);
  };
}

function bodyLimitOf({ body, bodyBytesMax }: ResourceRoute, context: Context) {
  if (body.kind === "content") return contentBodyLimit(context);
  return bodyBytesMax === undefined ? {} : { bodyLimit: bodyBytesMax };
}
