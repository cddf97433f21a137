import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const SECRET_BYTES = 32;

/** A new secret that nobody can guess, in letters that need no escaping anywhere. */
export function createSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** What is stored of a secret. Enough for secrets drawn at random; passwords need a slow hash. */
export function hashSecret(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}

/** Compares hashes, or other bytes of one length, in a time that tells nothing. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}

/** Compares texts of any length in a time that tells nothing about their content. */
export function isSameText(one: string, other: string): boolean {
  return isSameHash(hashSecret(one), hashSecret(other));
}
