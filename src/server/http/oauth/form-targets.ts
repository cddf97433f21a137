/**
 * Where the form on the page may lead, for its Content-Security-Policy: to us, and, because browsers
 * apply the rule to redirections as well, to the program. The policy's grammar knows no IPv6 addresses.
 */
export function formTargets(redirectUri: string): string {
  const { origin, hostname, protocol } = new URL(redirectUri);
  return `'self' ${hostname.startsWith("[") ? protocol : origin}`;
}
