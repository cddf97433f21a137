import type { FastifyInstance } from "fastify";
import { Associate } from "../../../contract/carriers/associate.ts";
import { SoPrincipalCarrier } from "../../../contract/carriers/so-principal-carrier.ts";
import { text } from "../../../contract/member.ts";
import type { Profile } from "../../../contract/profile.ts";
import type { Context } from "../../context.ts";
import { tokenForCaller } from "../../usecases/tokens/token-for-caller.ts";
import { describeCaller } from "../../usecases/users/describe-caller.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { parseAuthorization } from "../authentication/parse-authorization.ts";
import { identityOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { encodeCarrier, encodeValue } from "../media/encode-body.ts";
import { presentAssociate } from "../presenters/present-associate.ts";
import { presentPrincipal } from "../presenters/present-principal.ts";
import { languageOf } from "../request-language.ts";
import { sendBody } from "../exchange/send-plain.ts";

const tokenText = text();

export interface UserRoutesOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly authenticate: AuthenticateRequest;
  readonly settings: CredentialSettings;
}

/** What a caller can ask about himself. */
export function addUserRoutes(api: FastifyInstance, options: UserRoutesOptions): void {
  const { context, profile, settings } = options;
  const { contextIdentifier } = settings;
  const onRequest = requireCaller(options.authenticate, { scope: "read" });
  const encoding = () => {
    const { baseTimeZone: zone } = context.desk.current().settings;
    return { profile, dates: { zone, baseZone: zone, offset: true } };
  };

  const principal = { config: { operation: "User.currentPrincipal" }, onRequest };
  api.get("/api/v1/User/currentPrincipal", principal, async (request, reply) => {
    const described = await describeCaller(context, identityOfRequest(request).caller);
    const carrier = presentPrincipal(described, contextIdentifier);
    const type = request.answerMediaType;
    return sendBody(request, reply, encodeCarrier(type, SoPrincipalCarrier, carrier, encoding()));
  });

  const associate = { config: { operation: "User.currentAssociate" }, onRequest };
  api.get("/api/v1/User/currentAssociate", associate, async (request, reply) => {
    const { user } = identityOfRequest(request).caller;
    const presentation = { desk: context.desk.current(), language: languageOf(request) };
    const carrier = presentAssociate(user.userId, presentation);
    const type = request.answerMediaType;
    return sendBody(request, reply, encodeCarrier(type, Associate, carrier, encoding()));
  });

  const token = { config: { operation: "User.currentToken" }, onRequest };
  api.get("/api/v1/User/currentToken", token, async (request, reply) => {
    const sent = parseAuthorization(request.headers.authorization);
    const send = (value: string) =>
      sendBody(request, reply, encodeValue(request.answerMediaType, tokenText, value, encoding()));
    if (sent.scheme === "bearer") return send(sent.token);
    const wish = { name: "currentToken", application: null, contextIdentifier };
    const issued = await tokenForCaller(context, identityOfRequest(request), wish);
    return send(issued.token);
  });
}
