/** The parts of an access token: its secret, and the installation it is for. */
export interface AccessTokenParts {
  readonly contextIdentifier: string;
  readonly secret: string;
}

const PREFIX = "8A:";

/** Writes an access token: `8A:context.secret`. */
export function formatAccessToken({ contextIdentifier, secret }: AccessTokenParts): string {
  return `${PREFIX}${contextIdentifier}.${secret}`;
}

/**
 * Reads an access token back; null for what is none. Some programs take it out of an address and send
 * it with its colon still percent-encoded.
 */
export function parseAccessToken(token: string): AccessTokenParts | null {
  const [, contextIdentifier, secret] =
    /^8A(?::|%3[aA])([\w-]{1,64})\.([\w-]{1,200})$/.exec(token) ?? [];
  if (contextIdentifier === undefined || secret === undefined) return null;
  return { contextIdentifier, secret };
}
