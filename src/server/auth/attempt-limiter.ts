import { AppError } from "../errors.ts";
import { signInTexts } from "../texts/sign-in-texts.ts";
import { say } from "../texts/text.ts";
import { networkOf } from "./network-of.ts";
import { createSlidingCounter } from "./sliding-counter.ts";

/** Slows down guessing: by user and address, and by address alone. */
export interface AttemptLimiter {
  /**
   * Lets an attempt begin, or throws `AppError` "throttled" when there were too many failures. The
   * attempt counts as failed until its outcome is known: guesses made at the same time count too.
   */
  admit(attempt: Attempt): AdmittedAttempt;
}

export interface Attempt {
  readonly loginName: string;
  readonly address: string;
}

/** An attempt that is neither succeeded nor withdrawn has failed. */
export interface AdmittedAttempt {
  /** Forgives what the user himself mistyped at this address. */
  succeeded(): void;
  /** It was not found out whether the credentials are right. */
  withdraw(): void;
}

export interface AttemptLimits {
  readonly failuresPerUserAndAddress: number;
  readonly failuresPerAddress: number;
  readonly windowSeconds: number;
}

const usualLimits: AttemptLimits = {
  failuresPerUserAndAddress: 10,
  failuresPerAddress: 100,
  windowSeconds: 15 * 60,
};

const KEYS_MAX = 20_000;
/** Of login names nobody has: they are sent by whoever guesses, in any length. */
const NAME_KEPT_LENGTH = 100;

/**
 * Limits for one process. A user who has signed in from an address before is only held up by his own
 * failures there: otherwise one forgotten program with an old password could lock out its whole office.
 */
export function createAttemptLimiter(
  limits: AttemptLimits = usualLimits,
  monotonicMs: () => number = () => performance.now(),
): AttemptLimiter {
  const window = { windowMs: limits.windowSeconds * 1000, keysMax: KEYS_MAX, monotonicMs };
  const byUser = createSlidingCounter({ ...window, limit: limits.failuresPerUserAndAddress });
  const byAddress = createSlidingCounter({ ...window, limit: limits.failuresPerAddress });
  const familiar = new Set<string>();

  const becomeFamiliar = (userKey: string): void => {
    const [oldest] = familiar;
    familiar.delete(userKey);
    familiar.add(userKey);
    if (familiar.size > KEYS_MAX && oldest !== undefined) familiar.delete(oldest);
  };

  return {
    admit: ({ loginName, address }) => {
      const network = networkOf(address);
      const userKey = `${network} ${loginName.slice(0, NAME_KEPT_LENGTH).toLowerCase()}`;
      const addressWaitMs = familiar.has(userKey) ? 0 : byAddress.waitMs(network);
      const waitMs = Math.max(byUser.waitMs(userKey), addressWaitMs);
      if (waitMs > 0) throw tooManyFailures(waitMs);
      const takeBacks = [byUser.add(userKey), byAddress.add(network)];
      const withdraw = (): void => {
        for (const takeBack of takeBacks) takeBack();
      };
      return {
        withdraw,
        succeeded: () => {
          withdraw();
          byUser.clear(userKey);
          becomeFamiliar(userKey);
        },
      };
    },
  };
}

function tooManyFailures(waitMs: number): AppError {
  return new AppError("throttled", say(signInTexts.tooManyFailures), {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
