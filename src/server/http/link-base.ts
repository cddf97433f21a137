import type { FastifyRequest } from "fastify";

/**
 * The address that links in an answer begin with: the one that the request came to, up to and including
 * the tenant in front of the API, without a slash at the end.
 */
export function linkBase(request: FastifyRequest): string {
  const { protocol, host, originalUrl } = request;
  const path = originalUrl.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "");
  const [, tenant = ""] = /^((?:\/[^/?#]+)?)\/api(?:[/?#]|$)/i.exec(path) ?? [];
  return `${protocol}://${host === "" ? "localhost" : host}${tenant}`;
}
