import type { FastifyRequest } from "fastify";
import { serverAddressOf } from "./server-address.ts";

/**
 * Sent with every answer. Answers hold personal data, so nothing may keep them, and none of them is
 * a page: a browser that shows one anyway runs nothing in it, and no strange page can take one in as a
 * picture or a script.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const encrypted: Readonly<Record<string, string>> = {
  ...securityHeaders,
  "strict-transport-security": "max-age=31536000",
};

/** With what a browser needs to know that it shall never come without encryption again, if it came with it. */
export function securityHeadersFor(request: FastifyRequest): Readonly<Record<string, string>> {
  return serverAddressOf(request).scheme === "https" ? encrypted : securityHeaders;
}
