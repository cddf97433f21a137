import type { FastifyInstance } from "fastify";

/**
 * One log line for each answer. It names the route instead of the address, because addresses may hold
 * personal data in their query.
 */
export function logAnswers(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        client: request.headers["user-agent"],
      },
      "answered",
    );
    done();
  });
}
