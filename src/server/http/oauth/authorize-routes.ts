import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { oauthTexts } from "../../texts/oauth-texts.ts";
import { say } from "../../texts/text.ts";
import { issueCode } from "../../usecases/oauth/issue-code.ts";
import type { PageOptions } from "../pages/page-options.ts";
import { formOf, queryOf } from "../pages/read-forms.ts";
import { readParameters } from "../pages/read-parameters.ts";
import { sendErrorPage } from "../pages/send-error-page.ts";
import { readShortCookie } from "../pages/short-cookie.ts";
import { comesFromElsewhere } from "../session/comes-from-elsewhere.ts";
import { CONSENT_COOKIE, isCurrentForm } from "./consent-form.ts";
import { findAuthorization, type FoundAuthorization } from "./find-authorization.ts";
import { OauthError } from "./oauth-error.ts";
import type { AuthorizationRequest } from "./read-authorization-request.ts";
import { redirectToClient } from "./redirect-to-client.ts";
import { showConsent } from "./show-consent.ts";
import { signInByForm } from "./sign-in-by-form.ts";
import { signedInBrowser, type SignedIn } from "./signed-in-browser.ts";

/** Far more than a request and a password take; as much as an address may have. */
const FORM_BYTES_MAX = 32 * 1024;

/** Where programs send users so that they agree, and where their page leads. */
export function addAuthorizeRoutes(pages: FastifyInstance, options: PageOptions): void {
  const authorize = "/login/common/oauth/authorize";
  const config = { operation: "OAuth.Authorize" };
  pages.get(authorize, { config }, (request, reply) => askUser(request, reply, options));
  // A form of another site comes without our cookies; the address that it is sent on to comes with them.
  pages.post(authorize, { config, bodyLimit: FORM_BYTES_MAX }, (request, reply) =>
    reply
      .code(303)
      .header("location", `authorize?${formOf(request).toString()}`)
      .send(),
  );
  pages.post(
    "/login/common/oauth/decision",
    { config: { operation: "OAuth.Decide" }, bodyLimit: FORM_BYTES_MAX },
    (request, reply) => takeDecision(request, reply, options),
  );
}

async function askUser(
  request: FastifyRequest,
  reply: FastifyReply,
  options: PageOptions,
): Promise<FastifyReply> {
  const found = await findAuthorization(options.context, queryOf(request));
  if (found === null) return sendUnknownClient(request, reply);
  const { asked } = found;
  if (asked instanceof OauthError) return redirectToClient(reply, asked, found);
  const signedIn = await signedInBrowser(request, options, asked);
  if (asked.prompt === "none") {
    return redirectToClient(reply, refusalWithoutPage(signedIn), found);
  }
  return showConsent(request, reply, options, { found, asked, caller: signedIn?.caller ?? null });
}

async function takeDecision(
  request: FastifyRequest,
  reply: FastifyReply,
  options: PageOptions,
): Promise<FastifyReply> {
  if (comesFromElsewhere(request)) {
    return sendErrorPage(request, reply, { status: 403, sentence: say(oauthTexts.foreignForm) });
  }
  const fields = readParameters(formOf(request));
  const found = await findAuthorization(options.context, fields.get("request") ?? "");
  if (found === null) return sendUnknownClient(request, reply);
  const { asked } = found;
  if (asked instanceof OauthError) return redirectToClient(reply, asked, found);
  const signedIn = await signedInBrowser(request, options, asked);
  const view = { found, asked, caller: signedIn?.caller ?? null };
  const { clock } = options.context;
  const secret = readShortCookie(request.headers, CONSENT_COOKIE);
  const userId = signedIn?.caller.user.userId ?? 0;
  if (!isCurrentForm(fields, { secret, at: clock.now(), userId })) {
    const alarm = say(oauthTexts.pageOutdated);
    return showConsent(request, reply, options, { ...view, status: 400, alarm });
  }
  if (fields.get("decision") !== "allow") {
    const denied = new OauthError("access_denied", "The user does not agree.");
    return redirectToClient(reply, denied, found);
  }
  const agreeing = signedIn ?? (await signInByForm(request, reply, fields, options));
  if ("alarm" in agreeing) {
    return showConsent(request, reply, options, { ...view, ...agreeing });
  }
  const code = await issueCode(options.context, consentOf(found, asked, agreeing));
  return redirectToClient(reply, { code }, found);
}

function consentOf(
  { target }: FoundAuthorization,
  { scopes, openid, codeChallenge, nonce }: AuthorizationRequest,
  { caller, authenticatedAt }: SignedIn,
): Parameters<typeof issueCode>[1] {
  const { userId } = caller.user;
  return { ...target, userId, scopes, openid, codeChallenge, nonce, authenticatedAt };
}

/** Users agree on a page, each time: a program cannot be granted anything behind their backs. */
function refusalWithoutPage(signedIn: SignedIn | null): OauthError {
  return signedIn === null
    ? new OauthError("login_required", "Nobody is signed in.")
    : new OauthError("consent_required", "The user has to agree on a page.");
}

function sendUnknownClient(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const sentence = say(oauthTexts.unknownClient);
  return sendErrorPage(request, reply, { status: 400, sentence });
}
