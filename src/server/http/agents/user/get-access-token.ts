import { bool, text } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { credentialTexts } from "../../../texts/credential-texts.ts";
import { say } from "../../../texts/text.ts";
import { findApplication } from "../../../usecases/applications/find-application.ts";
import { tokenForCaller } from "../../../usecases/tokens/token-for-caller.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";

/** Makes an access token of an hour for the caller, or for an application that calls for him. */
export const getAccessToken = defineOperation({
  agent: "User",
  name: "GetAccessToken",
  summary: "Makes an access token for you, to be sent as Bearer. IncludeCsSession is ignored.",
  query: {},
  answersSecret: true,
  body: { kind: "arguments", members: { AppToken: text(), IncludeCsSession: bool() } },
  answer: { kind: "value", member: text() },
  run: async ({ context, caller, credential, settings, body }) => {
    const application = await applicationOf(body.AppToken ?? "", { context, settings });
    const { token } = await tokenForCaller(
      context,
      { caller, credential },
      {
        name: "GetAccessToken",
        application,
        contextIdentifier: settings.contextIdentifier,
      },
    );
    return token;
  },
});

async function applicationOf(
  appToken: string,
  { context, settings }: Pick<AgentCall, "context" | "settings">,
) {
  if (appToken === "" || settings.appTokens === "off") return null;
  const application = await findApplication(context, appToken);
  if (application === null && settings.appTokens === "required") {
    throw new AppError("unknownApplication", say(credentialTexts.appTokenUnknown));
  }
  return application;
}
