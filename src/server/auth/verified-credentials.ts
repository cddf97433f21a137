import { createHmac, randomBytes } from "node:crypto";

/**
 * Remembers for a few minutes which credentials were found right, without keeping them; of each it keeps
 * what was found, such as the id of its user.
 */
export interface VerifiedCredentials<Found = number> {
  /** Stands for the credentials within this process and tells nothing about them. */
  keyOf(name: string, secret: string): string;
  /** What was found for these credentials, unless that was too long ago. */
  recall(key: string): Found | undefined;
  /** Changes with every `forgetAll`. Read it before looking at what is stored. */
  epoch(): number;
  /** Does nothing when all was forgotten since `epoch`: the credentials may be the old ones. */
  remember(key: string, found: Found, epoch: number): void;
  /** A password or a user has changed somewhere: nothing remembered holds any longer. */
  forgetAll(): void;
}

export interface VerifiedCredentialsOptions {
  /** Milliseconds that only move forward. */
  readonly monotonicMs: () => number;
  readonly keepMs?: number;
  readonly entriesMax?: number;
}

const KEEP_MS = 5 * 60_000;
const ENTRIES_MAX = 10_000;

/** The secret of the keys lives only in this process, so what is kept cannot be guessed elsewhere. */
export function createVerifiedCredentials<Found = number>({
  monotonicMs,
  keepMs = KEEP_MS,
  entriesMax = ENTRIES_MAX,
}: VerifiedCredentialsOptions): VerifiedCredentials<Found> {
  const secret = randomBytes(32);
  const entries = new Map<string, { readonly found: Found; readonly untilMs: number }>();
  let epoch = 0;

  return {
    keyOf: (name, credential) =>
      createHmac("sha256", secret).update(`${name.length}:${name}${credential}`).digest("base64"),
    recall: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.untilMs > monotonicMs()) return entry.found;
      entries.delete(key);
      return undefined;
    },
    epoch: () => epoch,
    remember: (key, found, knownEpoch) => {
      if (knownEpoch !== epoch) return;
      entries.delete(key);
      entries.set(key, { found, untilMs: monotonicMs() + keepMs });
      const [oldest] = entries.keys();
      if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
    },
    forgetAll: () => {
      epoch += 1;
      entries.clear();
    },
  };
}
