import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { oauthTexts } from "../../texts/oauth-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import type { PageOptions } from "../pages/page-options.ts";
import type { Parameters } from "../pages/read-parameters.ts";
import { beginSession } from "../session/begin-session.ts";
import type { SignedIn } from "./signed-in-browser.ts";

/** Why somebody could not be signed in. */
export interface FailedSignIn {
  readonly status: number;
  readonly alarm: Text;
}

/** Signs the browser in with the name and the password of the form. */
export async function signInByForm(
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Parameters,
  { context, signIn, settings }: PageOptions,
): Promise<SignedIn | FailedSignIn> {
  const loginName = fields.get("username") ?? "";
  const password = fields.get("password") ?? "";
  try {
    const caller = await signIn.byPassword({ loginName, password }, request.ip);
    const session = await beginSession(request, reply, { context, settings, caller });
    return { caller, authenticatedAt: session.createdAt };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    request.log.warn({ address: request.ip, reason: error.message }, "a sign-in failed");
    if (error.code === "unauthenticated") {
      return { status: 403, alarm: say(oauthTexts.signInWrong) };
    }
    if (error.code !== "throttled") throw error;
    void reply.header("retry-after", error.details.retryAfterSeconds ?? 0);
    return { status: 429, alarm: say(oauthTexts.tooManySignIns) };
  }
}
