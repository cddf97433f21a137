import { AUTHORIZATION_CODE_SECONDS } from "../../../domain/access/credential-life.ts";
import type { Scope } from "../../../domain/access/scope.ts";
import type { Instant } from "../../../domain/instant.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { storeAuthorizationCode } from "../../storage/oauth/authorization-codes.ts";
import type { Client } from "./find-client.ts";

/** What a user agreed to. */
export interface Consent {
  readonly userId: number;
  readonly client: Client;
  readonly scopes: ReadonlySet<Scope>;
  /** The program is told who he is. */
  readonly openid: boolean;
  readonly redirectUri: string;
  /** SHA-256 of what the program has to show with the code; null = nothing. */
  readonly codeChallenge: string | null;
  /** The program finds it again in the id token. */
  readonly nonce: string | null;
  /** When the user showed who he is. */
  readonly authenticatedAt: Instant;
}

/** The code that a program exchanges for its tokens; the only time it is told. */
export async function issueCode(
  { database, clock }: Pick<Context, "database" | "clock">,
  { client, ...consent }: Consent,
): Promise<string> {
  const code = createSecret();
  await storeAuthorizationCode(database, {
    ...consent,
    codeHash: hashSecret(code),
    applicationId: client.applicationId,
    expiresAt: clock.now() + AUTHORIZATION_CODE_SECONDS,
  });
  return code;
}
