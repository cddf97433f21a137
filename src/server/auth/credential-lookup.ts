import type { Caller } from "../../domain/access/caller.ts";
import { USE_RECORDED_EVERY_SECONDS } from "../../domain/access/credential-life.ts";
import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { findCaller } from "./callers.ts";
import { createVerifiedCredentials } from "./verified-credentials.ts";

/** What every stored credential has. */
export interface StoredCredential {
  readonly userId: number;
  readonly lastUsedAt: OptionalInstant;
  readonly deskVersion: number;
}

/** One kind of stored credential. */
export interface CredentialKind<Stored extends StoredCredential> {
  readonly name: string;
  /** From the database, whether it still holds or not; null when there is none with that secret. */
  readonly find: (secret: string) => Promise<Stored | null>;
  /** The instant from which it no longer holds; null = none. */
  readonly endsAt: (stored: Stored) => OptionalInstant;
  readonly recordUse: (stored: Stored, at: Instant) => Promise<void>;
}

export interface FoundCredential<Stored> {
  readonly stored: Stored;
  readonly caller: Caller;
}

/** Finds who presents a secret; null when it does not hold or its user may not sign in. */
export type CredentialLookup<Stored> = (secret: string) => Promise<FoundCredential<Stored> | null>;

type LookupParts = Pick<Context, "database" | "desk" | "clock" | "log">;

/**
 * Looks up credentials of one kind. What was found is remembered until anything of the kind ends
 * anywhere, so that most calls cost no query; nothing is remembered while such ends could go unnoticed.
 * Uses are recorded apart from the call, and not every one.
 */
export function createCredentialLookup<Stored extends StoredCredential>(
  { desk, clock, log }: LookupParts,
  kind: CredentialKind<Stored>,
): CredentialLookup<Stored> {
  const verified = createVerifiedCredentials<{ stored: Stored }>({
    monotonicMs: () => performance.now(),
  });
  desk.onTokensChanged(() => verified.forgetAll());

  const holds = (stored: Stored, now: Instant): boolean => {
    const endsAt = kind.endsAt(stored);
    return endsAt === null || now < endsAt;
  };
  const use = (entry: { stored: Stored }, now: Instant): Stored => {
    const { stored } = entry;
    const usedAt = stored.lastUsedAt;
    if (usedAt !== null && now - usedAt < USE_RECORDED_EVERY_SECONDS) return stored;
    entry.stored = { ...stored, lastUsedAt: now };
    kind.recordUse(stored, now).catch((error: unknown) => {
      log.warn({ err: error }, `the use of a ${kind.name} could not be recorded`);
    });
    return entry.stored;
  };

  return async (secret) => {
    const now = clock.now();
    const key = verified.keyOf(kind.name, secret);
    const known = desk.hearsOfChanges() ? verified.recall(key) : undefined;
    if (known !== undefined && holds(known.stored, now)) {
      const caller = findCaller(desk.current(), known.stored.userId);
      return caller === null ? null : { stored: use(known, now), caller };
    }
    // Another process may have used it since, which made it hold for longer.
    const epoch = verified.epoch();
    const stored = await kind.find(secret);
    if (stored === null || !holds(stored, now)) return null;
    const caller = findCaller(await desk.refreshIfOlderThan(stored.deskVersion), stored.userId);
    if (caller === null) return null;
    const entry = { stored };
    verified.remember(key, entry, epoch);
    return { stored: use(entry, now), caller };
  };
}
