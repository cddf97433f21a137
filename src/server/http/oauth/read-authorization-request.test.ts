import { describe, expect, it } from "vitest";
import type { Client } from "../../usecases/oauth/find-client.ts";
import { readParameters } from "../pages/read-parameters.ts";
import { OauthError } from "./oauth-error.ts";
import { readAuthorizationRequest, redirectTargetOf } from "./read-authorization-request.ts";

const redirectUri = "https://a.example/back?x=1";
const client: Client = {
  applicationId: 1,
  clientId: "a",
  name: "A",
  scopes: new Set(["read", "write"]),
  redirectUris: ["https://other.example/", redirectUri],
  secretHash: new Uint8Array(32),
  publicKey: null,
  systemTokenHash: null,
  systemUserId: null,
  createdAt: 0,
};
const challenge = "c".repeat(43);
const usual = "response_type=code&scope=openid+read";
const withChallenge = `${usual}&code_challenge=${challenge}&code_challenge_method=S256`;
const parametersOf = (query: string) => readParameters(new URLSearchParams(query));

function read(query: string, secretHash = client.secretHash) {
  const target = { client: { ...client, secretHash }, redirectUri };
  try {
    return readAuthorizationRequest(parametersOf(query), target);
  } catch (error) {
    if (error instanceof OauthError) return error.code;
    throw error;
  }
}

it.each([
  [redirectUri, true],
  ["https://other.example/", true],
  ["https://other.example", false],
  ["https://a.example/back", false],
  ["https://a.example/back?x=1&y=2", false],
  ["https://a.example/back?x=1#", false],
  ["HTTPS://a.example/back?x=1", false],
  ["https://a.example/BACK?x=1", false],
  ["https://a.example:443/back?x=1", false],
  ["https://a.example/./back?x=1", false],
  ["https://a.example@evil.example/back?x=1", false],
  ["https://evil.example/", false],
  ["", false],
])("sends a browser to %s: %s", (address, expected) => {
  const parameters = parametersOf(new URLSearchParams({ redirect_uri: address }).toString());
  expect(redirectTargetOf(parameters, client) !== null).toBe(expected);
  expect(redirectTargetOf(parameters, null)).toBeNull();
});

it("sends a browser nowhere when two addresses are named", () => {
  const one = new URLSearchParams({ redirect_uri: redirectUri }).toString();
  expect(redirectTargetOf(parametersOf(`${one}&${one}`), client)).toBeNull();
});

describe("refuses", () => {
  it.each([
    ["", "invalid_request"],
    ["response_type=token", "unsupported_response_type"],
    ["response_type=code+id_token", "unsupported_response_type"],
    ["response_type=Code", "unsupported_response_type"],
    [`${usual}&response_mode=fragment`, "invalid_request"],
    [`${usual}&response_mode=form_post`, "invalid_request"],
    [`${usual}&request=e30.e30.`, "request_not_supported"],
    [`${usual}&request_uri=https://a.example/r`, "request_uri_not_supported"],
    ["response_type=code&scope=admin", "invalid_scope"],
    [`${usual}&state=a&state=b`, "invalid_request"],
    [`${usual}&nonce=a%00b`, "invalid_request"],
    [`${usual}&something=1&something=2`, "invalid_request"],
    [`${usual}&code_challenge=${challenge}`, "invalid_request"],
    [`${usual}&code_challenge=${challenge}&code_challenge_method=plain`, "invalid_request"],
    [`${usual}&code_challenge=${challenge}&code_challenge_method=s256`, "invalid_request"],
    [`${usual}&code_challenge=${challenge}x&code_challenge_method=S256`, "invalid_request"],
    [`${usual}&code_challenge=${challenge.slice(1)}&code_challenge_method=S256`, "invalid_request"],
    [
      `${usual}&code_challenge=${challenge.slice(1)}~&code_challenge_method=S256`,
      "invalid_request",
    ],
    [`${usual}&code_challenge_method=S256`, "invalid_request"],
    [`${usual}&prompt=none+login`, "invalid_request"],
    [`${usual}&max_age=-1`, "invalid_request"],
    [`${usual}&max_age=1.5`, "invalid_request"],
    [`${usual}&max_age=soon`, "invalid_request"],
  ])("%s as %s", (query, code) => {
    expect(read(query)).toBe(code);
  });

  it("a program without a secret that sends no challenge", () => {
    expect(read(usual, null)).toBe("invalid_request");
    expect(read(withChallenge, null)).toMatchObject({ codeChallenge: challenge });
  });
});

it.each([
  [usual, { openid: true, scopes: new Set(["read"]), codeChallenge: null, nonce: null }],
  [usual, { prompt: null, maxAgeSeconds: null, loginHint: "" }],
  [`${usual}&response_mode=query`, { codeChallenge: null }],
  [withChallenge, { codeChallenge: challenge }],
  [`${usual}&nonce=n&login_hint=anna`, { nonce: "n", loginHint: "anna" }],
  [`${usual}&prompt=none`, { prompt: "none" }],
  [`${usual}&prompt=login`, { prompt: "login" }],
  [`${usual}&prompt=select_account`, { prompt: "login" }],
  [`${usual}&prompt=login+consent`, { prompt: "login" }],
  [`${usual}&prompt=consent`, { prompt: null }],
  [`${usual}&max_age=0`, { maxAgeSeconds: 0 }],
  [`${usual}&max_age=3600`, { maxAgeSeconds: 3600 }],
  [`${usual}&display=page&ui_locales=no`, { openid: true }],
])("understands %s", (query, expected) => {
  expect(read(query)).toMatchObject(expected);
});
