import type { Identify } from "../../auth/identify.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import type { Context } from "../../context.ts";
import type { OpenIdProvider } from "../../openid/openid-provider.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";

/** What pages on which people sign in are made from. */
export interface PageOptions {
  readonly context: Context;
  readonly signIn: SignIn;
  readonly identify: Identify;
  readonly settings: CredentialSettings;
  /** Where users can be signed in by somebody else; null = nowhere. */
  readonly openid: OpenIdProvider | null;
}
