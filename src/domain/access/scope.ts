/** What a credential lets its bearer do of what its user may: look only, or everything. */
export const scopes = ["read", "write"] as const;

export type Scope = (typeof scopes)[number];

/** Everything the user may. */
export const everyScope: ReadonlySet<Scope> = new Set(scopes);

/** The known ones of these names; who may change things may look at them too. */
export function scopesOf(names: Iterable<string>): ReadonlySet<Scope> {
  const named = new Set(names);
  if (named.has("write")) return everyScope;
  return new Set(scopes.filter((scope) => named.has(scope)));
}

/** What both allow. */
export function sharedScopes(
  one: ReadonlySet<Scope>,
  other: ReadonlySet<Scope>,
): ReadonlySet<Scope> {
  return new Set(scopes.filter((scope) => one.has(scope) && other.has(scope)));
}
