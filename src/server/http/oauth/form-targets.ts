/**
 * Where the form on the page may lead, for its Content-Security-Policy: to us, and, because browsers
 * apply the rule to redirections as well, to the program. Hosts that the grammar of policies does not
 * know, such as IPv6 addresses, are written as every host of their scheme.
 */
export function formTargets(redirectUri: string): string {
  const { origin, host, protocol } = new URL(redirectUri);
  return `'self' ${/^[a-z\d.-]+(?::\d+)?$/.test(host) ? origin : protocol}`;
}
