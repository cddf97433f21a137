import type { FastifyReply } from "fastify";

/** Refusals that OAuth and OpenID Connect have a name for. */
export type OauthErrorCode =
  | "access_denied"
  | "consent_required"
  | "invalid_client"
  | "invalid_grant"
  | "invalid_request"
  | "invalid_scope"
  | "login_required"
  | "request_not_supported"
  | "request_uri_not_supported"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "unsupported_response_type";

/**
 * A refusal for a program. What is said about it is for its developer, and has to be ASCII without
 * quotation marks (RFC 6749, sections 4.1.2.1 and 5.2), so it exists in English only.
 */
export class OauthError extends Error {
  override readonly name = "OauthError";
  readonly code: OauthErrorCode;
  /** Value of WWW-Authenticate, where the program showed by a header who it is; else null. */
  readonly challenge: string | null;

  constructor(code: OauthErrorCode, description: string, challenge: string | null = null) {
    super(description);
    this.code = code;
    this.challenge = challenge;
  }
}

/** Answers a call of a program itself; one that comes by a browser is answered by redirection. */
export function sendOauthError(reply: FastifyReply, error: OauthError): FastifyReply {
  if (error.challenge !== null) void reply.header("www-authenticate", error.challenge);
  return reply
    .code(error.challenge === null ? 400 : 401)
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify({ error: error.code, error_description: error.message }));
}
