import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply } from "fastify";
import { SIGN_IN_PAGE_SECONDS } from "../../../domain/access/credential-life.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";

/** The form of the secrets that these cookies hold; anything else is as good as no cookie. */
const secretForm = /^[\w-]{43}$/;

/** The secret in a cookie of ours, if the browser sent one. */
export function readShortCookie({ cookie }: IncomingHttpHeaders, name: string): string | undefined {
  const values = (cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const found = values.find(([key, value]) => key === name && secretForm.test(value ?? ""));
  return found?.[1];
}

/** Ties what a browser has begun to it, for as long as that may take. */
export function setShortCookie(
  reply: FastifyReply,
  { name, secret }: { readonly name: string; readonly secret: string },
  settings: Pick<CredentialSettings, "insecureCookies">,
): void {
  const text = `${name}=${secret}; Max-Age=${SIGN_IN_PAGE_SECONDS}`;
  void reply.header("set-cookie", `${text}; ${attributes(settings)}`);
}

export function clearShortCookie(
  reply: FastifyReply,
  name: string,
  settings: Pick<CredentialSettings, "insecureCookies">,
): void {
  void reply.header("set-cookie", `${name}=; Max-Age=0; ${attributes(settings)}`);
}

/** Lax, because the browser comes back from another site. */
function attributes({ insecureCookies }: Pick<CredentialSettings, "insecureCookies">): string {
  return `Path=/; HttpOnly; SameSite=Lax${insecureCookies ? "" : "; Secure"}`;
}
