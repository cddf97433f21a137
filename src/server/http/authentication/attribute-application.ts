import type { FastifyRequest } from "fastify";
import type { Identity } from "../../auth/credential.ts";
import type { FindApplication } from "../../auth/find-application.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import type { CredentialSettings } from "./credential-settings.ts";

interface AttributeParts {
  readonly findApplication: FindApplication;
  readonly settings: Pick<CredentialSettings, "appTokens">;
}

/**
 * The caller together with the program that calls for him, as its SO-AppToken tells. A token that was
 * made for a program tells it already. Throws `AppError` "unknownApplication" where the settings insist.
 */
export async function attributeApplication(
  identity: Identity,
  request: FastifyRequest,
  { findApplication, settings: { appTokens } }: AttributeParts,
): Promise<Identity> {
  const { caller, credential } = identity;
  const isKnown = credential.kind === "token" && credential.applicationId !== null;
  if (appTokens === "off" || isKnown) return identity;
  const appToken = request.headers["so-apptoken"];
  if (typeof appToken !== "string" || appToken === "") {
    if (appTokens !== "required" || credential.kind !== "ticket") return identity;
    throw new AppError("unknownApplication", say(credentialTexts.appTokenMissing));
  }
  const application = await findApplication(appToken);
  if (application !== null) {
    const { applicationId } = application;
    return { caller, credential: { ...credential, applicationId } };
  }
  if (appTokens === "required") {
    throw new AppError("unknownApplication", say(credentialTexts.appTokenUnknown));
  }
  request.log.warn("the SO-AppToken of a call is not known");
  return identity;
}
