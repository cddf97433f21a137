import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type CryptoKey, type JWTPayload } from "jose";
import type Provider from "oidc-provider";
import { vi } from "vitest";

export const CLIENT_ID = "the desk";
export const CLIENT_SECRET = "a secret between desk and provider";
export const KEY_ID = "key of the provider";

/** Somebody with an account at the provider. */
export interface Account extends JWTPayload {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on this machine. Where people would see its pages, they are signed in at once. */
export interface TestProvider {
  readonly issuer: string;
  readonly privateKey: CryptoKey;
  readonly accounts: Map<string, Account>;
  /** Who signs in next; null = he says no. */
  next: string | null;
  /** Changes what the token endpoint answers; null = as it is. */
  tamper: ((answer: Record<string, unknown>) => Promise<Record<string, unknown>>) | null;
  /** Requests of its endpoints so far: `POST /token`. */
  readonly asked: string[];
  /** Lets the desk come back to that address. */
  accept(redirectUri: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startOpenIdProvider(): Promise<TestProvider> {
  const { default: OidcProvider } = await quietly(() => import("oidc-provider"));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, use: "sig", alg: "RS256" };
  let answer: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null = null;
  const server = createServer((request, response) => {
    testProvider.asked.push(`${request.method} ${(request.url ?? "").split("?")[0]}`);
    if (request.url === "/token") tamperWith(response, testProvider);
    void answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const testProvider: TestProvider = {
    issuer,
    privateKey,
    accounts: new Map(),
    next: null,
    tamper: null,
    asked: [],
    accept: async (redirectUri) => {
      const configuration = configurationOf(testProvider, { redirectUri, jwk });
      const provider = await quietly(() => new OidcProvider(issuer, configuration));
      const serve = provider.callback();
      answer = async (request, response) => {
        if (request.url?.startsWith("/interaction/") !== true) return serve(request, response);
        const { next } = testProvider;
        const result = next === null ? { error: "access_denied" } : { login: { accountId: next } };
        return provider.interactionFinished(request, response, result);
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return testProvider;
}

function configurationOf(
  { accounts }: TestProvider,
  { redirectUri, jwk }: { readonly redirectUri: string; readonly jwk: object },
): object {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["a key for its cookies"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["preferred_username"],
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, accountId: string) =>
      accounts.has(accountId)
        ? { accountId, claims: () => ({ sub: accountId, ...accounts.get(accountId) }) }
        : undefined,
    loadExistingGrant: async ({ oidc }: { oidc: GrantContext }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
  };
}

/** It warns of old runtimes, and that what it remembers is gone when it stops; neither is news here. */
async function quietly<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
  try {
    return await work();
  } finally {
    warnings.mockRestore();
  }
}

interface GrantContext {
  readonly provider: Provider;
  readonly session: { readonly accountId: string };
  readonly client: { readonly clientId: string };
}

function tamperWith(response: ServerResponse, provider: TestProvider): void {
  const { tamper } = provider;
  if (tamper === null) return;
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  const endChanged = async (body: string): Promise<void> => {
    const text = JSON.stringify(await tamper(JSON.parse(body) as Record<string, unknown>));
    response.setHeader("content-length", Buffer.byteLength(text));
    end(text);
  };
  response.end = ((body: string | Buffer) => {
    void endChanged(body.toString());
    return response;
  }) as typeof response.end;
}
