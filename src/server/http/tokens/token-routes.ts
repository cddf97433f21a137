import type { FastifyInstance } from "fastify";
import { int32, list, text } from "../../../contract/member.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { addToken } from "../../usecases/tokens/add-token.ts";
import { listTokens } from "../../usecases/tokens/list-tokens.ts";
import { revokeToken } from "../../usecases/tokens/revoke-token.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import {
  callerOfRequest,
  identityOfRequest,
  requireCaller,
} from "../authentication/require-caller.ts";
import { readArguments } from "../read-arguments.ts";
import { sendPlain } from "../exchange/send-plain.ts";
import { utcText } from "../session/present-session.ts";
import { presentToken } from "./present-token.ts";

export interface TokenRoutesOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
  readonly settings: CredentialSettings;
}

const URL = "/api/counterfoil/v1/tokens";

const wishMembers = {
  Name: text(),
  Scopes: list(text()),
  LifeDays: int32(),
  UserId: int32(),
};

/** The access tokens of the caller, or of everybody for administrators. */
export function addTokenRoutes(api: FastifyInstance, options: TokenRoutesOptions): void {
  const { context, authenticate, settings } = options;
  const reading = requireCaller(authenticate, { scope: "read" });
  const writing = requireCaller(authenticate, { scope: "write" });
  api.get(
    URL,
    { config: { operation: "Tokens.List" }, onRequest: reading },
    async (request, reply) => {
      const tokens = await listTokens(context, callerOfRequest(request));
      return sendPlain(request, reply, {
        name: "Tokens",
        value: tokens.map(presentToken),
        itemNames: { Tokens: "Token", Scopes: "string" },
      });
    },
  );
  api.post(
    URL,
    { config: { operation: "Tokens.Add" }, onRequest: writing },
    async (request, reply) => {
      const wish = readArguments(request, wishMembers);
      const { tokenId, token, expiresAt } = await addToken(context, identityOfRequest(request), {
        name: wish.Name ?? "",
        scopes: wish.Scopes,
        lifeDays: wish.LifeDays,
        userId: wish.UserId,
        contextIdentifier: settings.contextIdentifier,
      });
      const body = { TokenId: tokenId, Token: token, ExpiresAt: utcText(expiresAt) };
      return sendPlain(request, reply, { name: "Token", value: body });
    },
  );
  api.delete<{ Params: { tokenId: string } }>(
    `${URL}/:tokenId`,
    { config: { operation: "Tokens.Revoke" }, onRequest: writing },
    async (request, reply) => {
      const { tokenId } = request.params;
      const isId = /^[1-9]\d{0,14}$/.test(tokenId);
      if (!isId || !(await revokeToken(context, callerOfRequest(request), Number(tokenId)))) {
        throw new AppError("notFound", say(credentialTexts.noSuchToken));
      }
      return reply.code(204).send();
    },
  );
}
