import { createVerify } from "node:crypto";
import type { Instant } from "../../../domain/instant.ts";

/** What a program signs to sign in as its system user. */
export interface SignedSystemToken {
  readonly systemToken: string;
  /** The minute in which it was signed. */
  readonly signedAt: Instant;
  /** Exactly what the signature is for. */
  readonly statement: string;
  readonly signature: Uint8Array;
}

const TEXT_MAX_LENGTH = 4096;

/** Reads `{systemToken}.{yyyyMMddHHmm}.{base64 signature}`; null for anything else. */
export function parseSignedSystemToken(text: string): SignedSystemToken | null {
  if (text.length > TEXT_MAX_LENGTH) return null;
  const [, statement, systemToken, minute, signature] =
    /^(([^.]+)\.(\d{12}))\.([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (!statement || !systemToken || !minute || !signature) return null;
  const signedAt = readMinute(minute);
  if (signedAt === null) return null;
  return { systemToken, signedAt, statement, signature: Buffer.from(signature, "base64") };
}

/** Whether the holder of the key signed it. */
export function isSignedBy(
  { statement, signature }: SignedSystemToken,
  publicKey: string,
): boolean {
  return createVerify("RSA-SHA256").update(statement, "utf8").verify(publicKey, signature);
}

function readMinute(digits: string): Instant | null {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:00.000Z");
  const milliseconds = Date.parse(iso);
  // 31 February would be read as a day of March.
  const isReal = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === iso;
  return isReal ? milliseconds / 1000 : null;
}
