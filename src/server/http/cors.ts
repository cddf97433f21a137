import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/**
 * Lets pages from other origins call the API with their users' credentials. `origins` are origins with
 * `*` for any run of characters but a slash; without any, nothing is added and browsers refuse such calls.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const patterns = origins.map((origin) => patternOf(origin));
  void app.register(cors, {
    origin: (origin, decide) => {
      const isAllowed = origin !== undefined && patterns.some((pattern) => pattern.test(origin));
      decide(null, isAllowed ? origin : false);
    },
    credentials: true,
    // An OPTIONS that asks for no method is answered like one that does; the refusal is no error of ours.
    strictPreflight: false,
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    allowedHeaders: [...requestHeaders],
    exposedHeaders: [...answerHeaders],
  });
}

const requestHeaders = [
  "Authorization",
  "Content-Type",
  "Accept",
  "Accept-Language",
  "X-XSRF-TOKEN",
  "SO-Language",
  "SO-Culture",
  "SO-TimeZone",
  "SO-AppToken",
  "SO-Browser-TZ-Offset",
  "If-Match",
  "If-None-Match",
  "If-Modified-Since",
  "If-Unmodified-Since",
  "Idempotency-Key",
  "If-Range",
  "Prefer",
  "Range",
  "X-Operation-Id",
  "X-Requested-With",
] as const;

const answerHeaders = [
  "ETag",
  "Last-Modified",
  "SO-TimeZone",
  "X-Operation-Id",
  "Retry-After",
  "Accept-Ranges",
  "Content-Disposition",
  "Content-Range",
  "Idempotency-Replayed",
  "Preference-Applied",
] as const;

function patternOf(origin: string): RegExp {
  const escaped = origin.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${escaped}$`, "i");
}
