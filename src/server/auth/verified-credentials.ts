import { createHmac, randomBytes } from "node:crypto";

/** Remembers for a few minutes which credentials were found right, without keeping them. */
export interface VerifiedCredentials {
  /** The user these credentials were verified for, unless that was too long ago. */
  recall(loginName: string, password: string): number | undefined;
  remember(loginName: string, password: string, userId: number): void;
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

/** The key of the digest lives only in this process, so a memory dump tells no password. */
export function createVerifiedCredentials({
  monotonicMs,
  keepMs = KEEP_MS,
  entriesMax = ENTRIES_MAX,
}: VerifiedCredentialsOptions): VerifiedCredentials {
  const key = randomBytes(32);
  const entries = new Map<string, { readonly userId: number; readonly untilMs: number }>();

  const digest = (loginName: string, password: string): string =>
    createHmac("sha256", key)
      .update(`${loginName.length}:${loginName}${password}`)
      .digest("base64");

  return {
    recall: (loginName, password) => {
      const entry = entries.get(digest(loginName, password));
      return entry !== undefined && entry.untilMs > monotonicMs() ? entry.userId : undefined;
    },
    remember: (loginName, password, userId) => {
      const [oldest] = entries.keys();
      if (entries.size >= entriesMax && oldest !== undefined) entries.delete(oldest);
      entries.set(digest(loginName, password), { userId, untilMs: monotonicMs() + keepMs });
    },
    forgetAll: () => entries.clear(),
  };
}
