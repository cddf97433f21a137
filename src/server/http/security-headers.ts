/**
 * Sent with every answer. Answers hold personal data, so nothing may keep them, and none of them is
 * a page: a browser that shows one anyway runs nothing in it.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
