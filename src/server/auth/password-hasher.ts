import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../errors.ts";

/** Turns passwords into hashes and compares them; slow on purpose. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Throws `AppError` "throttled" when too many comparisons are waiting. */
  verify(storedHash: string, password: string): Promise<boolean>;
}

/** The argon2id cost that OWASP's password storage cheat sheet recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each comparison takes a core for tens of milliseconds; the others have to wait their turn. */
const RUNNING_MAX = 2;
const WAITING_MAX = 200;
const RETRY_AFTER_SECONDS = 2;

export function createPasswordHasher(): PasswordHasher {
  let running = 0;
  const waiting: (() => void)[] = [];

  const takeTurn = async (): Promise<void> => {
    if (running < RUNNING_MAX) {
      running += 1;
      return;
    }
    if (waiting.length >= WAITING_MAX) {
      throw new AppError("throttled", "Too many sign-ins are under way. Try again shortly.", {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  };
  const passTurnOn = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    hash: (password) => hash(password, cost),
    verify: async (storedHash, password) => {
      await takeTurn();
      try {
        return await verify(storedHash, password);
      } finally {
        passTurnOn();
      }
    },
  };
}
