import type { FastifyInstance, FastifyRequest } from "fastify";
import { text } from "../../../contract/member.ts";
import type { AttemptLimiter } from "../../auth/attempt-limiter.ts";
import type { Context } from "../../context.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import {
  authenticateSystemUser,
  type Installation,
} from "../../usecases/system-users/authenticate-system-user.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { readArguments } from "../read-arguments.ts";
import { languageOf } from "../request-language.ts";
import { serverAddressOf, urlOf } from "../server-address.ts";
import { sendPlain } from "../exchange/send-plain.ts";

export interface SystemUserRoutesOptions {
  readonly context: Context;
  readonly limiter: AttemptLimiter;
  readonly settings: CredentialSettings;
}

const wishMembers = {
  SignedSystemToken: text(),
  ApplicationToken: text(),
  ContextIdentifier: text(),
  ReturnTokenType: text(),
};

const REQUEST_BYTES_MAX = 16 * 1024;

/** How a registered program signs in as its system user, without a password. */
export function addSystemUserRoutes(api: FastifyInstance, options: SystemUserRoutesOptions): void {
  const { context, limiter, settings } = options;
  api.post(
    "/Login/api/PartnerSystemUser/Authenticate",
    { config: { operation: "PartnerSystemUser.Authenticate" }, bodyLimit: REQUEST_BYTES_MAX },
    async (request, reply) => {
      const wish = readArguments(request, wishMembers);
      const attempt = limiter.admit({ loginName: "a system user", address: request.ip });
      const isJwt = (wish.ReturnTokenType ?? "JWT").toUpperCase() === "JWT";
      const token = isJwt
        ? await authenticateSystemUser(
            context,
            {
              signedSystemToken: wish.SignedSystemToken ?? "",
              applicationToken: wish.ApplicationToken ?? "",
              contextIdentifier: wish.ContextIdentifier ?? "",
            },
            installationOf(request, settings),
          )
        : null;
      if (token !== null) attempt.succeeded();
      const refusal = say(isJwt ? credentialTexts.systemUserRefused : credentialTexts.onlyJwt);
      const body = {
        IsSuccessful: token !== null,
        Token: token,
        ErrorMessage: token === null ? wordsOf(refusal, languageOf(request)) : null,
      };
      return sendPlain(request, reply, { name: "SystemUserToken", value: body });
    },
  );
}

function installationOf(
  request: FastifyRequest,
  { contextIdentifier }: CredentialSettings,
): Installation {
  const origin = urlOf({ ...serverAddressOf(request), basePath: "" });
  return { contextIdentifier, issuer: `${origin}/login`, apiUrl: `${origin}/api/` };
}
