import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context as TraceContext,
  type Span,
} from "@opentelemetry/api";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { beginSpan, isTracing } from "../../tracing/spans.ts";

const SERVER_ERROR = 500;

/**
 * One span for each request, inside the trace that the caller tells of by `traceparent`. Where nobody
 * collects spans when the server is built, requests never notice.
 */
export function traceRequests(app: FastifyInstance): void {
  if (!isTracing()) return;
  const traced = new WeakMap<FastifyRequest, TraceContext>();
  app.addHook("onRequest", (request, reply, done) => {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = beginSpan(describeRequest(request), parent);
    if (span === null) return done();
    const inside = trace.setSpan(parent, span);
    traced.set(request, inside);
    // Comes also when the caller goes away before there is an answer.
    reply.raw.once("close", () => finish(span, request, reply));
    context.with(inside, done);
  });
  // The body arrives outside of what is under way for its request.
  app.addHook("preValidation", (request, _reply, done) => {
    const inside = traced.get(request);
    if (inside === undefined) done();
    else context.with(inside, done);
  });
}

function describeRequest(request: FastifyRequest) {
  const { method, protocol, routeOptions, headers } = request;
  const route = request.is404 ? undefined : routeOptions.url;
  const agent = headers["user-agent"];
  return {
    name: route === undefined ? method : `${method} ${route}`,
    kind: SpanKind.SERVER,
    attributes: {
      "http.request.method": method,
      // Without the query, which may hold personal data.
      "url.path": request.url.replace(/\?.*$/s, ""),
      "url.scheme": protocol,
      "counterfoil.operation_id": request.id,
      ...(route !== undefined && { "http.route": route }),
      ...(agent !== undefined && { "user_agent.original": agent }),
    },
  };
}

function finish(span: Span, request: FastifyRequest, reply: FastifyReply): void {
  const { operation } = request.routeOptions.config;
  if (operation !== undefined) span.setAttribute("counterfoil.operation", operation);
  // Open routes, and those outside the API, have no caller.
  const userId = (request.caller as FastifyRequest["caller"] | undefined)?.user.userId;
  if (userId !== undefined) span.setAttribute("user.id", String(userId));
  if (!reply.raw.writableFinished) {
    span.setAttribute("error.type", "aborted");
  } else {
    const status = reply.raw.statusCode;
    span.setAttribute("http.response.status_code", status);
    if (status >= SERVER_ERROR) {
      span.setAttribute("error.type", String(status));
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
  }
  span.end();
}
