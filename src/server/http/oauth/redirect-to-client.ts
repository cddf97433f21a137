import type { FastifyReply, FastifyRequest } from "fastify";
import { originOf } from "../installation-of.ts";
import { OauthError } from "./oauth-error.ts";
import type { RedirectTarget } from "./read-authorization-request.ts";

/** What a program is answered by way of the browser. */
export type AuthorizationAnswer = { readonly code: string } | OauthError;

/**
 * Sends the browser back to the program. The registered address is kept as it is; the answer names us,
 * so that a program with several providers cannot mix them up (RFC 9207).
 */
export function redirectToClient(
  reply: FastifyReply,
  answer: AuthorizationAnswer,
  {
    target: { redirectUri },
    state,
  }: { readonly target: RedirectTarget; readonly state: string | undefined },
): FastifyReply {
  const parameters = new URLSearchParams(
    answer instanceof OauthError
      ? { error: answer.code, error_description: answer.message }
      : { code: answer.code },
  );
  if (state !== undefined) parameters.set("state", state);
  parameters.set("iss", issuerOf(reply.request));
  const separator = redirectUri.includes("?") ? "&" : "?";
  // A header holds ASCII only; browsers read the one form as the other.
  const address = redirectUri.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  // 303, so that a form with a password in it is never sent on.
  return reply
    .code(303)
    .header("location", `${address}${separator}${parameters.toString()}`)
    .send();
}

function issuerOf(request: FastifyRequest): string {
  return `${originOf(request)}/login`;
}
