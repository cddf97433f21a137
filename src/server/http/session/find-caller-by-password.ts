import type { Caller } from "../../../domain/access/caller.ts";
import { AppError } from "../../errors.ts";
import { signInTexts } from "../../texts/sign-in-texts.ts";
import { say } from "../../texts/text.ts";
import { challengeFor } from "../authentication/challenge.ts";
import type { OpenCall } from "../resources/resource-call.ts";

type SignInCall = Pick<OpenCall, "request" | "settings" | "signIn"> & {
  readonly body: { readonly Username: string | null; readonly Password: string | null };
};

/** Whoever a name and a password belong to. Throws `AppError` that tells how else to sign in. */
export async function findCallerByPassword(call: SignInCall): Promise<Caller> {
  const { body, request, settings, signIn } = call;
  const loginName = body.Username ?? "";
  const password = body.Password ?? "";
  try {
    // Never part of a name or password, and some of them nothing that the database could compare.
    if (/\p{Cc}/u.test(loginName + password)) {
      throw new AppError("unauthenticated", say(signInTexts.notValid));
    }
    return await signIn.byPassword({ loginName, password }, request.ip);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    request.log.warn({ address: request.ip, reason: error.message }, "a sign-in failed");
    if (error.code !== "unauthenticated") throw error;
    const { contextIdentifier, schemes } = settings;
    const challenge = challengeFor(request.headers, {
      contextIdentifier,
      offersBasic: schemes.basic,
    });
    throw new AppError(error.code, error.text, { headers: { "www-authenticate": challenge } });
  }
}
