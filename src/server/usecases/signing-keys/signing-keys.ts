import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from "jose";
import type { Instant } from "../../../domain/instant.ts";
import type { Context } from "../../context.ts";
import {
  listSigningKeys,
  storeSigningKey,
  type StoredSigningKey,
} from "../../storage/signing-keys/signing-keys.ts";
import { withTransaction } from "../../storage/transaction.ts";

/** A key with which the server signs what others have to believe. */
export interface SigningKey {
  readonly keyId: string;
  readonly algorithm: typeof SIGNING_ALGORITHM;
  readonly privateKey: CryptoKey;
}

/** The one that published clients expect. */
export const SIGNING_ALGORITHM = "RS256";

const DAY_SECONDS = 86_400;
/** After so long another key is made. */
const SIGNS_FOR_SECONDS = 90 * DAY_SECONDS;
/** What was signed last with a key can still be checked for so long after the next one was made. */
const CHECKED_FOR_SECONDS = SIGNS_FOR_SECONDS + 7 * DAY_SECONDS;

type KeyContext = Pick<Context, "database" | "clock">;

/** The key to sign with now; made when there is none or the last one is old. */
export async function currentSigningKey(context: KeyContext): Promise<SigningKey> {
  const after = context.clock.now() - SIGNS_FOR_SECONDS;
  const [known] = await listSigningKeys(context.database, after);
  const { keyId, privateKey } = known ?? (await addSigningKey(context, after));
  const key = await importJWK(privateKey, SIGNING_ALGORITHM);
  if (key instanceof Uint8Array) throw new Error(`the signing key ${keyId} is no key pair`);
  return { keyId, algorithm: SIGNING_ALGORITHM, privateKey: key };
}

/** The public halves of the keys with which something may have been signed that still holds. */
export async function publicSigningKeys({ database, clock }: KeyContext): Promise<JWK[]> {
  const keys = await listSigningKeys(database, clock.now() - CHECKED_FOR_SECONDS);
  return keys.map(({ keyId, privateKey: { kty, n, e } }) => ({
    kty: String(kty),
    n: String(n),
    e: String(e),
    kid: keyId,
    use: "sig",
    alg: SIGNING_ALGORITHM,
  }));
}

/** Processes may find at the same time that there is none; all of them then use the first one. */
async function addSigningKey(
  { database, clock }: KeyContext,
  unlessAfter: Instant,
): Promise<StoredSigningKey> {
  const made = await makeKey(clock.now());
  await withTransaction(database, (tx) => storeSigningKey(tx, made, unlessAfter));
  const [stored] = await listSigningKeys(database, unlessAfter);
  if (stored === undefined) throw new Error("the signing key was not stored");
  return stored;
}

async function makeKey(createdAt: Instant): Promise<StoredSigningKey> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { keyId: crypto.randomUUID(), privateKey: { ...jwk }, createdAt };
}
