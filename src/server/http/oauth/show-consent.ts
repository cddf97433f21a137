import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import { createSecret } from "../../auth/secret.ts";
import { oauthTexts } from "../../texts/oauth-texts.ts";
import { openidTexts } from "../../texts/openid-texts.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import type { PageOptions } from "../pages/page-options.ts";
import { sendPage } from "../pages/send-page.ts";
import { readShortCookie, setShortCookie } from "../pages/short-cookie.ts";
import { languageOf } from "../request-language.ts";
import { CONSENT_COOKIE, consentTokenOf } from "./consent-form.ts";
import { consentPage, type ConsentPageFacts } from "./consent-page.ts";
import type { FoundAuthorization } from "./find-authorization.ts";
import { formTargets } from "./form-targets.ts";
import type { AuthorizationRequest } from "./read-authorization-request.ts";

export interface ConsentView {
  readonly found: FoundAuthorization;
  readonly asked: AuthorizationRequest;
  readonly caller: Caller | null;
  readonly status?: number;
  /** What went wrong when the page was sent before. */
  readonly alarm?: Text;
}

/** Shows the page on which a user agrees. Pages in other tabs of the browser stay valid. */
export function showConsent(
  request: FastifyRequest,
  reply: FastifyReply,
  options: Pick<PageOptions, "context" | "settings" | "openid">,
  { found, asked, caller, status = 200, alarm }: ConsentView,
): FastifyReply {
  const secret = readShortCookie(request.headers, CONSENT_COOKIE) ?? createSecret();
  setShortCookie(reply, { name: CONSENT_COOKIE, secret }, options.settings);
  const { query, target } = found;
  const shownAt = options.context.clock.now();
  const token = consentTokenOf(secret, { query, shownAt, userId: caller?.user.userId ?? 0 });
  const language = languageOf(request);
  const { name: application } = target.client;
  const ownLabel = wordsOf(say(openidTexts.signInElsewhere), language);
  const { openid } = options;
  return sendPage(reply, {
    status,
    language,
    title: wordsOf(say(oauthTexts.title, { application }), language),
    formTargets: formTargets(target.redirectUri),
    body: consentPage({
      target,
      asked,
      caller,
      fields: { request: query, shownAt: String(shownAt), token },
      alarm: alarm ?? null,
      otherWay: openid === null ? null : otherWay(query, openid.buttonLabel ?? ownLabel),
      language,
    }),
  });
}

/** Back from there the user has just signed in, so the page must not ask him to do it once more. */
function otherWay(query: string, label: string): ConsentPageFacts["otherWay"] {
  const parameters = new URLSearchParams(query);
  parameters.delete("prompt");
  const returnTo = `/login/common/oauth/authorize?${parameters.toString()}`;
  const start = new URLSearchParams({ returnTo });
  return { label, address: `../../openid/start?${start.toString()}` };
}
