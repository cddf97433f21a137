import { SIGN_IN_PAGE_SECONDS } from "../../../domain/access/credential-life.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { storeOpenIdSignIn, takeOpenIdSignIn } from "../../storage/openid/openid-sign-ins.ts";

/** Where a browser that was sent to the provider comes back to, and then goes on to. */
export interface OpenIdSignIn {
  readonly redirectUri: string;
  readonly returnTo: string;
}

/** Expects a browser back; returns the secret that it keeps meanwhile. */
export async function expectBack(
  { database, clock }: Pick<Context, "database" | "clock">,
  signIn: OpenIdSignIn,
): Promise<string> {
  const secret = createSecret();
  await storeOpenIdSignIn(database, {
    ...signIn,
    secretHash: hashSecret(secret),
    expiresAt: clock.now() + SIGN_IN_PAGE_SECONDS,
  });
  return secret;
}

/** What the browser with that secret went for; null when it is not expected, or not any more. */
export async function takeBack(
  { database, clock }: Pick<Context, "database" | "clock">,
  secret: string,
): Promise<OpenIdSignIn | null> {
  const stored = await takeOpenIdSignIn(database, hashSecret(secret));
  if (stored === null || clock.now() >= stored.expiresAt) return null;
  const { redirectUri, returnTo } = stored;
  return { redirectUri, returnTo };
}
