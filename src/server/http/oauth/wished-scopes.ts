import { scopesOf, sharedScopes, type Scope } from "../../../domain/access/scope.ts";

/** What a program asks for: to call for the user, and perhaps to be told who he is. */
export interface WishedScopes {
  readonly scopes: ReadonlySet<Scope>;
  readonly openid: boolean;
}

/**
 * Reads the parameter `scope`; null when nothing of it can be granted. Programs written for the published
 * service name `openid` alone and expect to be able to do what they are registered for, so that is what
 * naming none of our scopes means. Names that nobody here knows grant nothing.
 */
export function wishedScopes(
  parameter: string | undefined,
  registered: ReadonlySet<Scope>,
): WishedScopes | null {
  const names = (parameter ?? "").split(" ").filter((name) => name !== "");
  const openid = names.includes("openid");
  const named = scopesOf(names);
  if (named.size === 0 && (openid || names.length === 0)) return { scopes: registered, openid };
  const scopes = sharedScopes(named, registered);
  return scopes.size === 0 ? null : { scopes, openid };
}

/** What was granted, in the form of the parameter. */
export function scopeText({ scopes, openid }: WishedScopes): string {
  return [...(openid ? ["openid"] : []), ...scopes].join(" ");
}
