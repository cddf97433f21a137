import type { Caller } from "../../../domain/access/caller.ts";
import { oauthTexts } from "../../texts/oauth-texts.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import { html, type Html } from "../pages/html.ts";
import type { AuthorizationRequest, RedirectTarget } from "./read-authorization-request.ts";

export interface ConsentPageFacts {
  readonly target: RedirectTarget;
  readonly asked: AuthorizationRequest;
  /** Whoever is signed in already; null = the page asks for name and password. */
  readonly caller: Caller | null;
  readonly fields: Readonly<Record<"request" | "shownAt" | "token", string>>;
  readonly alarm: Text | null;
  /** Another way to sign in; null = there is none. */
  readonly otherWay: { readonly label: string; readonly address: string } | null;
  readonly language: string | null;
}

/** Asks a user whether a program may call for him, and, where needed, who he is. */
export function consentPage(facts: ConsentPageFacts): Html {
  const { target, asked, caller, fields, alarm, otherWay, language } = facts;
  const speak = (text: Text): string => wordsOf(text, language);
  const { host } = new URL(target.redirectUri);
  const wishes = [...(asked.openid ? (["openid"] as const) : []), ...asked.scopes];
  const { signedInAs, signInFirst, signInAndAllow, allow } = oauthTexts;
  return html`${alarm === null ? null : html`<p class="alarm" role="alert">${speak(alarm)}</p>`}
    <p>
      ${speak(caller === null ? say(signInFirst) : say(signedInAs, { name: caller.user.fullName }))}
    </p>
    <p>${speak(say(oauthTexts.wouldBeAbleTo))}</p>
    <ul>
      ${wishes.map((wish) => html`<li>${speak(say(oauthTexts[wish]))}</li>`)}
    </ul>
    <form method="post" action="decision">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${caller === null ? signInFields(asked.loginHint, speak) : null}
      <button class="main" name="decision" value="allow">
        ${speak(say(caller === null ? signInAndAllow : allow))}
      </button>
      <button name="decision" value="deny" formnovalidate>${speak(say(oauthTexts.deny))}</button>
      ${otherWay === null || caller !== null ? null : html`<a class="button" href="${otherWay.address}">${otherWay.label}</a>`}
    </form>
    <p class="soft">${speak(say(oauthTexts.leadsTo, { host }))}</p>`;
}

function signInFields(loginHint: string, speak: (text: Text) => string): Html {
  return html`<label for="username">${speak(say(oauthTexts.userName))}</label>
    <input
      id="username"
      name="username"
      value="${loginHint}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      required
    />
    <label for="password">${speak(say(oauthTexts.password))}</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      required
    />`;
}
