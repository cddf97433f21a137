import { createHmac } from "node:crypto";

/**
 * The token that a page has to send beside its session's cookie. It follows from the session's secret,
 * so it is bound to the session and need not be stored, and it leads nobody back to the secret.
 */
export function xsrfTokenOf(sessionSecret: string): string {
  return createHmac("sha256", sessionSecret).update("xsrf").digest("base64url");
}
