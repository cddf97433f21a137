import type { FastifyRequest } from "fastify";

/** What browsers tell of the page that a request comes from; null when nothing is told. */
export function comesFromElsewhere({ headers, protocol, host }: FastifyRequest): boolean | null {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined) return null;
  return origin.toLowerCase() !== `${protocol}://${host}`.toLowerCase();
}
