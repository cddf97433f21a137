import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ACCESS_TOKEN_SECONDS } from "../../../domain/access/credential-life.ts";
import { exchangeCode, type ExchangedCode } from "../../usecases/oauth/exchange-code.ts";
import type { Client } from "../../usecases/oauth/find-client.ts";
import { issueIdToken } from "../../usecases/oauth/issue-id-token.ts";
import { renewConsent, type RenewedConsent } from "../../usecases/oauth/renew-consent.ts";
import { revokeClientToken } from "../../usecases/oauth/revoke-client-token.ts";
import { installationOf } from "../installation-of.ts";
import type { PageOptions } from "../pages/page-options.ts";
import { formOf } from "../pages/read-forms.ts";
import { readParameters, type Parameters } from "../pages/read-parameters.ts";
import { identifyClient } from "./identify-client.ts";
import { OauthError, sendOauthError } from "./oauth-error.ts";
import { scopeText } from "./wished-scopes.ts";

type TokenOptions = Pick<PageOptions, "context" | "settings">;

const FORM_BYTES_MAX = 16 * 1024;

/** Where programs exchange codes and refresh tokens for tokens, and give them back. */
export function addTokenRoutes(pages: FastifyInstance, options: TokenOptions): void {
  const { context, settings } = options;
  const onlyForm =
    (answer: AnswerProgram) => async (request: FastifyRequest, reply: FastifyReply) => {
      // Besides what every answer carries: caches of the last century read this one (RFC 6749, section 5.1).
      void reply.header("pragma", "no-cache");
      try {
        const form = readForm(request);
        const realm = settings.contextIdentifier;
        const client = await identifyClient(context, request, { form, realm });
        return await answer({ request, form, client }, reply);
      } catch (error) {
        if (!(error instanceof OauthError)) throw error;
        request.log.info({ error: error.code, reason: error.message }, "a program was refused");
        return sendOauthError(reply, error);
      }
    };
  pages.post(
    "/login/common/oauth/tokens",
    { config: { operation: "OAuth.Tokens" }, bodyLimit: FORM_BYTES_MAX },
    onlyForm((call, reply) => giveTokens(call, reply, options)),
  );
  pages.post(
    "/login/common/oauth/revoke",
    { config: { operation: "OAuth.Revoke" }, bodyLimit: FORM_BYTES_MAX },
    onlyForm(async ({ form, client }, reply) => {
      const token = required(form, "token");
      if (await revokeClientToken(context, client, token)) return reply.code(200).send();
      throw new OauthError("invalid_grant", "The token is one of another program.");
    }),
  );
}

interface ProgramCall {
  readonly request: FastifyRequest;
  readonly form: Parameters;
  readonly client: Client;
}

type AnswerProgram = (call: ProgramCall, reply: FastifyReply) => Promise<FastifyReply>;

function readForm(request: FastifyRequest): Parameters {
  const form = readParameters(formOf(request));
  if (form.faulty.size === 0) return form;
  throw new OauthError(
    "invalid_request",
    "A parameter stands there twice or contains control characters.",
  );
}

async function giveTokens(
  { request, form, client }: ProgramCall,
  reply: FastifyReply,
  { context, settings }: TokenOptions,
): Promise<FastifyReply> {
  const { contextIdentifier } = settings;
  const granted = await grantOf(form, { client, contextIdentifier }, { context });
  if (granted === null) {
    throw new OauthError("invalid_grant", "The code or the refresh token does not hold.");
  }
  const { tokens, consent } = granted;
  const { openid } = consent;
  const idToken = openid
    ? await issueIdToken(context, {
        ...consent,
        client,
        tokens,
        installation: installationOf(request, settings),
      })
    : undefined;
  if (idToken === null) throw new OauthError("invalid_grant", "The user may not sign in.");
  const body = {
    access_token: tokens.token,
    token_type: "Bearer",
    expires_in: ACCESS_TOKEN_SECONDS,
    refresh_token: tokens.refreshToken,
    id_token: idToken,
    scope: scopeText({ scopes: tokens.scopes, openid }),
  };
  return reply.header("content-type", "application/json; charset=utf-8").send(JSON.stringify(body));
}

async function grantOf(
  form: Parameters,
  wish: { readonly client: Client; readonly contextIdentifier: string },
  { context }: Pick<TokenOptions, "context">,
): Promise<ExchangedCode | RenewedConsent | null> {
  switch (required(form, "grant_type")) {
    case "authorization_code": {
      const code = required(form, "code");
      const redirectUri = required(form, "redirect_uri");
      const codeVerifier = readVerifier(form);
      return exchangeCode(context, { ...wish, code, redirectUri, codeVerifier });
    }
    case "refresh_token":
      return renewConsent(context, { ...wish, refreshToken: required(form, "refresh_token") });
    default:
      throw new OauthError(
        "unsupported_grant_type",
        "The grant_type is authorization_code or refresh_token.",
      );
  }
}

function readVerifier(form: Parameters): string | null {
  const verifier = form.get("code_verifier");
  if (verifier === undefined) return null;
  if (/^[\w.~-]{43,128}$/.test(verifier)) return verifier;
  throw new OauthError(
    "invalid_request",
    "The code_verifier has 43 to 128 letters, digits and -._~",
  );
}

function required(form: Parameters, name: string): string {
  const value = form.get(name);
  if (value !== undefined) return value;
  throw new OauthError("invalid_request", `The parameter ${name} is missing.`);
}
