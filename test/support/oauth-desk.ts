import { createHash } from "node:crypto";
import type { AddApplicationCommand } from "../../src/server/usecases/applications/add-application.ts";
import { addApplication } from "../../src/server/usecases/applications/add-application.ts";
import { openPageBrowser, type PageBrowser, type SeenPage } from "./page-browser.ts";
import type { TestApi } from "./test-api.ts";

export const REDIRECT_URI = "https://field.example.com/signed-in";
export const VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

/** A registered program, as its developer has it. */
export interface TestClient {
  readonly clientId: string;
  readonly secret: string | null;
}

export async function addClient(
  api: TestApi,
  command: Partial<AddApplicationCommand> = {},
): Promise<TestClient> {
  const { clientId, clientSecret } = await addApplication(api.context, {
    name: "Field service",
    scopes: ["write"],
    redirectUris: [REDIRECT_URI],
    confidential: true,
    publicKey: null,
    systemUserLogin: null,
    ...command,
  });
  return { clientId, secret: clientSecret };
}

type Fields = Readonly<Record<string, string | undefined>>;

/** The address that a program sends a user to. `undefined` leaves a parameter out. */
export function authorizeAddress(
  api: TestApi,
  { clientId }: TestClient,
  changes: Fields = {},
): string {
  const parameters = defined({
    client_id: clientId,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "openid write",
    state: "the state",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    ...changes,
  });
  return `${api.url}/login/common/oauth/authorize?${new URLSearchParams(parameters).toString()}`;
}

/** Lets a user agree, by name and password unless the browser is signed in; what follows on the page. */
export async function agree(
  api: TestApi,
  address: string,
  browser: PageBrowser = openPageBrowser(),
  changes: Fields = {},
): Promise<SeenPage> {
  const page = await browser.open(address);
  const [username = "", ...password] = api.administrator.split(":");
  return browser.send(
    `${api.url}/login/common/oauth/decision`,
    defined({
      ...page.fields,
      username,
      password: password.join(":"),
      decision: "allow",
      ...changes,
    }),
  );
}

/** The parameters with which a program is answered. */
export function answerIn({ location }: SeenPage): Record<string, string> {
  return Object.fromEntries(new URL(location).searchParams);
}

export async function codeFor(
  api: TestApi,
  client: TestClient,
  changes: Fields = {},
): Promise<string> {
  const answer = answerIn(await agree(api, authorizeAddress(api, client, changes)));
  return answer["code"] ?? `no code: ${JSON.stringify(answer)}`;
}

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, string>>;
}

/** Calls an endpoint for programs; the client shows its secret in the form unless a header does. */
export async function callAsClient(
  api: TestApi,
  endpoint: "tokens" | "revoke",
  form: Fields,
  headers: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  const response = await fetch(`${api.url}/login/common/oauth/${endpoint}`, {
    method: "POST",
    body: new URLSearchParams(defined(form)),
    headers,
  });
  const text = await response.text();
  const json = JSON.parse(text === "" ? "null" : text) as Record<string, string>;
  return { status: response.status, headers: response.headers, json };
}

/** The form that exchanges a code. */
export function codeForm({ clientId, secret }: TestClient, code: string): Fields {
  return {
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
    client_id: clientId,
    client_secret: secret ?? undefined,
  };
}

export function refreshForm({ clientId, secret }: TestClient, refreshToken = ""): Fields {
  return {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: clientId,
    client_secret: secret ?? undefined,
  };
}

export function defined(fields: Fields): Record<string, string> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Record<string, string>;
}
