import { SignJWT, type JWTPayload } from "jose";
import type { Context } from "../../context.ts";
import { currentSigningKey } from "./signing-keys.ts";

/** What the server vouches for, and to whom. */
export interface Claims {
  /** Address of this installation. */
  readonly issuer: string;
  /** Client id of the program that reads it. */
  readonly audience: string;
  readonly subject: string;
  readonly lifeSeconds: number;
  readonly payload: JWTPayload;
}

/** A JSON Web Token that anybody can check against the server's public keys. */
export async function signClaims(
  context: Pick<Context, "database" | "clock">,
  { issuer, audience, subject, lifeSeconds, payload }: Claims,
): Promise<string> {
  const { keyId, algorithm, privateKey } = await currentSigningKey(context);
  const now = context.clock.now();
  return new SignJWT(payload)
    .setProtectedHeader({ alg: algorithm, typ: "JWT", kid: keyId })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + lifeSeconds)
    .sign(privateKey);
}
