import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../errors.ts";

/** Slows down guessing: by user and address, and by address alone. */
export interface AttemptLimiter {
  /** Throws `AppError` "throttled" when this user, from this address, has failed too often. */
  admit(attempt: Attempt): Promise<void>;
  /** Counts a failed attempt. */
  failed(attempt: Attempt): Promise<void>;
  /** A success clears what the user himself mistyped. */
  succeeded(attempt: Attempt): Promise<void>;
}

export interface Attempt {
  readonly loginName: string;
  readonly address: string;
}

export interface AttemptLimits {
  readonly failuresPerUserAndAddress: number;
  readonly failuresPerAddress: number;
  readonly windowSeconds: number;
}

export const attemptLimits: AttemptLimits = {
  failuresPerUserAndAddress: 10,
  failuresPerAddress: 100,
  windowSeconds: 15 * 60,
};

export function createAttemptLimiter(limits: AttemptLimits = attemptLimits): AttemptLimiter {
  const duration = limits.windowSeconds;
  const byUser = new RateLimiterMemory({
    keyPrefix: "user",
    points: limits.failuresPerUserAndAddress,
    duration,
  });
  const byAddress = new RateLimiterMemory({
    keyPrefix: "address",
    points: limits.failuresPerAddress,
    duration,
  });

  return {
    admit: async (attempt) => {
      const [user, address] = await Promise.all([
        byUser.get(userKey(attempt)),
        byAddress.get(attempt.address),
      ]);
      const exhausted = [
        user !== null && user.consumedPoints >= limits.failuresPerUserAndAddress ? user : null,
        address !== null && address.consumedPoints >= limits.failuresPerAddress ? address : null,
      ].filter((found) => found !== null);
      if (exhausted.length > 0) throw tooManyFailures(exhausted);
    },
    failed: async (attempt) => {
      await Promise.all([count(byUser, userKey(attempt)), count(byAddress, attempt.address)]);
    },
    succeeded: async (attempt) => {
      await byUser.delete(userKey(attempt));
    },
  };
}

function userKey({ loginName, address }: Attempt): string {
  return `${address} ${loginName.toLowerCase()}`;
}

/** Going over the limit is not news here: the next attempt is not admitted. */
async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
  });
}

function tooManyFailures(exhausted: readonly RateLimiterRes[]): AppError {
  const waitMs = Math.max(...exhausted.map((found) => found.msBeforeNext));
  return new AppError("throttled", "Too many failed sign-ins. Try again later.", {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
