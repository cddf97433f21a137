import { createHmac, randomBytes } from "node:crypto";

/** Remembers for a few minutes which credentials were found right, without keeping them. */
export interface VerifiedCredentials {
  /** Stands for the credentials within this process and tells nothing about them. */
  keyOf(loginName: string, password: string): string;
  /** The user these credentials were verified for, unless that was too long ago. */
  recall(key: string): number | undefined;
  /** Changes with every `forgetAll`. Read it before looking at what is stored. */
  epoch(): number;
  /** Does nothing when all was forgotten since `epoch`: the credentials may be the old ones. */
  remember(key: string, userId: number, epoch: number): void;
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
export function createVerifiedCredentials({
  monotonicMs,
  keepMs = KEEP_MS,
  entriesMax = ENTRIES_MAX,
}: VerifiedCredentialsOptions): VerifiedCredentials {
  const secret = randomBytes(32);
  const entries = new Map<string, { readonly userId: number; readonly untilMs: number }>();
  let epoch = 0;

  return {
    keyOf: (loginName, password) =>
      createHmac("sha256", secret)
        .update(`${loginName.length}:${loginName}${password}`)
        .digest("base64"),
    recall: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.untilMs > monotonicMs()) return entry.userId;
      entries.delete(key);
      return undefined;
    },
    epoch: () => epoch,
    remember: (key, userId, knownEpoch) => {
      if (knownEpoch !== epoch) return;
      entries.delete(key);
      entries.set(key, { userId, untilMs: monotonicMs() + keepMs });
      const [oldest] = entries.keys();
      if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
    },
    forgetAll: () => {
      epoch += 1;
      entries.clear();
    },
  };
}
