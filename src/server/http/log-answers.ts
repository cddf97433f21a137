import type { FastifyInstance, FastifyRequest } from "fastify";

/** A call that takes longer is worth an administrator's look. */
const SLOW_MS = 2000;

/**
 * One log line for each answer. It names the route instead of the address, because addresses may hold
 * personal data in their query.
 */
export function logAnswers(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    const isSlow = reply.elapsedTime > SLOW_MS;
    request.log[isSlow ? "warn" : "info"](
      {
        method: request.method,
        route: request.routeOptions.url,
        operation: request.routeOptions.config.operation,
        // Open routes, and those outside the API, have no caller.
        userId: (request.caller as FastifyRequest["caller"] | undefined)?.user.userId,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        client: request.headers["user-agent"],
      },
      isSlow ? "answered slowly" : "answered",
    );
    done();
  });
}
