import type { CredentialSettings } from "../authentication/credential-settings.ts";
import type { JsonObject } from "./json-value.ts";

/** A way to say who is calling. */
export type Credential = "password" | "ticket" | "token" | "session";

interface DescribedCredential {
  /** Name in the descriptions; the first one is the published one. */
  readonly name: string;
  readonly description: string;
  readonly swagger: JsonObject;
  readonly openApi: JsonObject;
}

const AUTHORIZATION_KEY = { type: "apiKey", name: "Authorization", in: "header" } as const;

const describedCredentials: Readonly<Record<Credential, DescribedCredential>> = {
  password: {
    name: "Password",
    description:
      "User name and password of the user. A ticket may stand in place of the user name.",
    swagger: { type: "basic" },
    openApi: { type: "http", scheme: "basic" },
  },
  ticket: {
    name: "SoTicket",
    description: "`Authorization: SoTicket 7T:…`, with a ticket that was issued for a session.",
    swagger: AUTHORIZATION_KEY,
    openApi: AUTHORIZATION_KEY,
  },
  token: {
    name: "Bearer",
    description: "`Authorization: Bearer 8A:…`, with an access token.",
    swagger: AUTHORIZATION_KEY,
    openApi: { type: "http", scheme: "bearer" },
  },
  session: {
    name: "Session",
    description:
      "The cookies of a signed-in browser, with the value of the cookie XSRF-TOKEN in this header.",
    swagger: { type: "apiKey", name: "X-XSRF-TOKEN", in: "header" },
    openApi: { type: "apiKey", name: "X-XSRF-TOKEN", in: "header" },
  },
};

/** Those that an installation accepts. Browsers can always sign in. */
export function credentialsOf({
  schemes,
}: Pick<CredentialSettings, "schemes">): readonly Credential[] {
  return [
    ...(schemes.basic ? (["password"] as const) : []),
    ...(schemes.ticket ? (["ticket"] as const) : []),
    ...(schemes.bearer ? (["token"] as const) : []),
    "session",
  ];
}

/** The definitions of a description, by name. */
export function credentialDefinitions(
  credentials: readonly Credential[],
  format: "swagger" | "openApi",
): JsonObject {
  return Object.fromEntries(
    credentials.map((credential) => {
      const described = describedCredentials[credential];
      return [described.name, { ...described[format], description: described.description }];
    }),
  );
}

/** Any one of them will do. */
export function credentialRequirement(credentials: readonly Credential[]): readonly JsonObject[] {
  return credentials.map((credential) => ({ [describedCredentials[credential].name]: [] }));
}
