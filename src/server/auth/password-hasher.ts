import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../errors.ts";
import { signInTexts } from "../texts/sign-in-texts.ts";
import { say } from "../texts/text.ts";
import { createTurns } from "./turns.ts";

/**
 * Turns passwords into hashes and compares them; slow on purpose. Both throw `AppError` "throttled"
 * when too many others are waiting.
 */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(storedHash: string, password: string): Promise<boolean>;
}

/** The argon2id cost that OWASP's password storage cheat sheet recommends; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Each hash takes a core and a thread of Node's pool for tens of milliseconds. Two leave half of that
 * pool to everything else, and the longest wait is a few seconds.
 */
const RUNNING_MAX = 2;
const WAITING_MAX = 100;
const RETRY_AFTER_SECONDS = 5;

export function createPasswordHasher(): PasswordHasher {
  const turns = createTurns({
    runningMax: RUNNING_MAX,
    waitingMax: WAITING_MAX,
    refusal: () =>
      new AppError("throttled", say(signInTexts.tooManyAtOnce), {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      }),
  });
  return {
    hash: (password) => turns.take(() => hash(canonical(password), cost)),
    verify: (storedHash, password) => turns.take(() => verify(storedHash, canonical(password))),
  };
}

/** Keyboards and systems compose accented letters differently; people cannot tell (RFC 8265). */
function canonical(password: string): string {
  return password.normalize("NFC");
}
