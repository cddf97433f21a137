import type { FastifyRequest } from "fastify";
import { originOf } from "../installation-of.ts";

/** What browsers tell of the page that a request comes from; null when nothing is told. */
export function comesFromElsewhere(request: FastifyRequest): boolean | null {
  const { headers } = request;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined) return null;
  return origin.toLowerCase() !== originOf(request).toLowerCase();
}
