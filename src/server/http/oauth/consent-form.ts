import { createHmac } from "node:crypto";
import { SIGN_IN_PAGE_SECONDS } from "../../../domain/access/credential-life.ts";
import type { Instant } from "../../../domain/instant.ts";
import { isSameText } from "../../auth/secret.ts";
import type { Parameters } from "../pages/read-parameters.ts";

/** Ties the page on which a user agrees to his browser. */
export const CONSENT_COOKIE = "so_authorize";

/** What a page showed, as its form brings it back. */
export interface ConsentForm {
  /** The program's request, as it came. */
  readonly query: string;
  readonly shownAt: Instant;
  /** Who was signed in; 0 = nobody. */
  readonly userId: number;
}

/**
 * Shows that this very form was on a page of ours in the browser with that secret, so that nobody else
 * can agree in the user's name. It follows from the secret, so nothing has to be stored.
 */
export function consentTokenOf(secret: string, form: ConsentForm): string {
  const { query, shownAt, userId } = form;
  return createHmac("sha256", secret)
    .update(JSON.stringify([query, shownAt, userId]))
    .digest("base64url");
}

/** True when the form was shown in that browser, a short while ago, to the user who is signed in now. */
export function isCurrentForm(
  fields: Parameters,
  now: { readonly secret: string | undefined; readonly at: Instant; readonly userId: number },
): boolean {
  const { secret, at, userId } = now;
  const shownAt = Number(fields.get("shownAt"));
  if (secret === undefined || !Number.isSafeInteger(shownAt)) return false;
  if (at < shownAt || at >= shownAt + SIGN_IN_PAGE_SECONDS) return false;
  const form = { query: fields.get("request") ?? "", shownAt, userId };
  return isSameText(fields.get("token") ?? "", consentTokenOf(secret, form));
}
