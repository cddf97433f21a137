import type { FastifyInstance } from "fastify";
import type { Metrics } from "../../metrics/create-metrics.ts";
import { requireMetricsReader } from "./require-metrics-reader.ts";

export interface MetricsRouteOptions {
  readonly metrics: Metrics;
  /** What readers have to show; null = only this machine reads. */
  readonly token: string | null;
}

/** `GET /metrics`, for Prometheus and whatever else reads its text format. */
export function addMetricsRoutes(
  app: FastifyInstance,
  { metrics, token }: MetricsRouteOptions,
): void {
  const { registry } = metrics;
  app.get("/metrics", {
    onRequest: (request, _reply, done) => {
      requireMetricsReader(request, token);
      done();
    },
    handler: async (_request, reply) => {
      void reply.header("content-type", registry.contentType);
      return reply.send(await registry.metrics());
    },
  });
}
