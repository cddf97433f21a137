import { Associate } from "../../../contract/carriers/associate.ts";
import { SoPrincipalCarrier } from "../../../contract/carriers/so-principal-carrier.ts";
import { text } from "../../../contract/member.ts";
import { tokenForCaller } from "../../usecases/tokens/token-for-caller.ts";
import { describeCaller } from "../../usecases/users/describe-caller.ts";
import { parseAuthorization } from "../authentication/parse-authorization.ts";
import { presentAssociate } from "../presenters/present-associate.ts";
import { presentPrincipal } from "../presenters/present-principal.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const path = "/api/v1/User";
const tag = "User";
const none = { kind: "none" } as const;

/** What a caller can ask about himself. */
export const userResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/currentPrincipal`,
    name: "User.currentPrincipal",
    tag,
    operationId: "v1User_GetCurrentPrincipal",
    summary: "Tells who is calling, in which role and with which rights.",
    body: none,
    answer: { kind: "carrier", carrier: SoPrincipalCarrier },
    run: async ({ context, caller, settings }) =>
      presentPrincipal(await describeCaller(context, caller), settings.contextIdentifier),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/currentAssociate`,
    name: "User.currentAssociate",
    tag,
    operationId: "v1User_GetCurrentAssociate",
    summary: "Tells who is calling, as tickets tell of users.",
    body: none,
    answer: { kind: "carrier", carrier: Associate },
    run: async ({ caller, presentation }) => presentAssociate(caller.user.userId, presentation),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/currentToken`,
    name: "User.currentToken",
    tag,
    operationId: "v1User_GetCurrentToken",
    summary: "Gets an access token for the caller: the one that he came with, or a new one.",
    body: none,
    answer: { kind: "value", member: text() },
    run: async ({ context, caller, credential, request, settings: { contextIdentifier } }) => {
      const sent = parseAuthorization(request.headers.authorization);
      if (sent.scheme === "bearer") return sent.token;
      const wish = { name: "currentToken", application: null, contextIdentifier };
      return (await tokenForCaller(context, { caller, credential }, wish)).token;
    },
  }),
];
