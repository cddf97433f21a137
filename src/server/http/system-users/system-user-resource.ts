import { SystemUserAnswer } from "../../../contract/additions/system-user-answer.ts";
import { text } from "../../../contract/member.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { authenticateSystemUser } from "../../usecases/system-users/authenticate-system-user.ts";
import { installationOf } from "../installation-of.ts";
import { defineOpenRoute, type ResourceRoute } from "../resources/resource-route.ts";

const REQUEST_BYTES_MAX = 16 * 1024;

/** How a registered program signs in as its system user, without a password. */
export const systemUserResource: readonly ResourceRoute[] = [
  defineOpenRoute({
    method: "POST",
    path: "/Login/api/PartnerSystemUser/Authenticate",
    name: "PartnerSystemUser.Authenticate",
    tag: "PartnerSystemUser",
    operationId: "PartnerSystemUser_Authenticate",
    summary: "Signs an application in as its system user, by what it signed with its own key.",
    bodyBytesMax: REQUEST_BYTES_MAX,
    body: {
      kind: "arguments",
      members: {
        SignedSystemToken: text(),
        ApplicationToken: text(),
        ContextIdentifier: text(),
        ReturnTokenType: text(),
      },
    },
    answer: { kind: "carrier", carrier: SystemUserAnswer },
    answersSecret: true,
    failures: ["throttled"],
    run: async (call) => {
      const { body, context, limiter, presentation, request, settings } = call;
      const attempt = limiter.admit({ loginName: "a system user", address: request.ip });
      const isJwt = (body.ReturnTokenType ?? "JWT").toUpperCase() === "JWT";
      const claim = {
        signedSystemToken: body.SignedSystemToken ?? "",
        applicationToken: body.ApplicationToken ?? "",
        contextIdentifier: body.ContextIdentifier ?? "",
      };
      const token = isJwt
        ? await authenticateSystemUser(context, claim, installationOf(request, settings))
        : null;
      if (token !== null) attempt.succeeded();
      const refusal = say(isJwt ? credentialTexts.systemUserRefused : credentialTexts.onlyJwt);
      return {
        IsSuccessful: token !== null,
        Token: token,
        ErrorMessage: token === null ? wordsOf(refusal, presentation.language) : null,
      };
    },
  }),
];
