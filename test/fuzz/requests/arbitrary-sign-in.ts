import * as fc from "fast-check";
import { arbitraryText } from "../values/arbitrary-text.ts";
import type { EncodedBody } from "./arbitrary-encoded-body.ts";

/** A program that may ask users, and where it is. */
export interface FuzzClient {
  readonly clientId: string;
  readonly redirectUri: string;
}

/** Half of a surrogate pair cannot stand in an address. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/** What OAuth 2 and OpenID Connect name, with values that are mostly understood. */
function valuesFor({ clientId, redirectUri }: FuzzClient): Readonly<Record<string, string[]>> {
  return {
    client_id: [clientId],
    client_secret: ["", "wrong"],
    redirect_uri: [redirectUri],
    response_type: ["code", "code", "code", "token"],
    response_mode: ["query", "form_post"],
    scope: ["openid", "read write", "openid read", "nothing"],
    state: ["state"],
    nonce: ["nonce"],
    prompt: ["login", "none", "consent", "none login"],
    max_age: ["0", "3600", "-1"],
    login_hint: ["administrator"],
    code_challenge: [CHALLENGE, CHALLENGE, "short"],
    code_challenge_method: ["S256", "S256", "plain"],
    grant_type: ["authorization_code", "refresh_token", "password"],
    code: ["no code of ours"],
    code_verifier: ["v".repeat(43)],
    refresh_token: ["no token of ours"],
    token: ["no token of ours", `8A:Default.${"a".repeat(43)}`],
    request: [`client_id=${clientId}&redirect_uri=${encoded(redirectUri)}&response_type=code`],
    decision: ["allow", "deny"],
    username: ["administrator"],
    password: ["wrong"],
    shownAt: ["1772442000", "never"],
    returnTo: ["/app/", "//elsewhere.example/"],
  };
}

/** Parameters as they stand in an address or a form: most of them, some of them twice or odd. */
export function arbitrarySignInParameters(client: FuzzClient): fc.Arbitrary<string> {
  const pairs = Object.entries(valuesFor(client)).map(([name, values]) =>
    fc
      .tuple(
        fc.integer({ min: 0, max: 25 }),
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...values) },
          { weight: 1, arbitrary: arbitraryText },
        ),
      )
      .map(([chance, value]): string[] => {
        const pair = `${name}=${encoded(value)}`;
        if (chance < 4) return [];
        return chance === 4 ? [pair, pair] : [pair];
      }),
  );
  return fc.tuple(...pairs).map((parts) => parts.flat().join("&"));
}

/** The same as the body of a request. */
export function arbitrarySignInForm(client: FuzzClient): fc.Arbitrary<EncodedBody> {
  return arbitrarySignInParameters(client).map((text) => ({
    headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    bytes: Buffer.from(text).toString("base64"),
  }));
}
