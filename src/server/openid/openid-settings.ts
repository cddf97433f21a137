import type { Config } from "../config/options.ts";

/** Who else signs users in, and what we are to him. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null = we are registered there as a program without one. */
  readonly clientSecret: string | null;
  readonly scopes: string;
  /** The claim by which a user is found when he comes for the first time. */
  readonly userClaim: string;
  /** Null = words of ours. */
  readonly buttonLabel: string | null;
}

/** Null = users sign in here only. */
export function openIdSettingsOf(config: Config): OpenIdSettings | null {
  const { openidIssuer: issuer, openidClientId: clientId } = config;
  if (issuer === null || clientId === null) return null;
  return {
    issuer,
    clientId,
    clientSecret: config.openidClientSecret,
    scopes: config.openidScopes,
    userClaim: config.openidUserClaim,
    buttonLabel: config.openidButtonLabel,
  };
}
