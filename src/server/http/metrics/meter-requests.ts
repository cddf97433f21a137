import type { FastifyInstance } from "fastify";
import type { Metrics } from "../../metrics/create-metrics.ts";

const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);

/** Counts every answer by its route, never by its address: addresses hold ids, and anybody makes them up. */
export function meterRequests(
  app: FastifyInstance,
  { requestAnswered }: Pick<Metrics, "requestAnswered">,
): void {
  app.addHook("onResponse", (request, reply, done) => {
    requestAnswered({
      method: methods.has(request.method) ? request.method : "other",
      route: request.is404 ? "unmatched" : (request.routeOptions.url ?? "unmatched"),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
}
