import type { IncomingHttpHeaders } from "node:http";
import type { Credential } from "../../auth/credential.ts";
import { isSameText } from "../../auth/secret.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";

/**
 * Browsers send cookies with whatever a page of somebody else makes them ask for, and only a page of
 * ours can read the token. Throws `AppError` "unauthenticated" without the right one.
 */
export function checkXsrfToken(
  headers: IncomingHttpHeaders,
  { session }: Pick<Credential, "session">,
): void {
  const sent = headers["x-xsrf-token"];
  const isRight =
    session !== null && typeof sent === "string" && isSameText(sent, session.xsrfToken);
  if (!isRight) throw new AppError("unauthenticated", say(credentialTexts.xsrfTokenWrong));
}
