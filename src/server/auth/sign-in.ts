import type { Caller } from "../../domain/access/caller.ts";
import type { DeskCache } from "../desk-cache.ts";
import { AppError } from "../errors.ts";
import { signInTexts } from "../texts/sign-in-texts.ts";
import { say } from "../texts/text.ts";
import { findCredential } from "../storage/credentials.ts";
import type { Database } from "../storage/database.ts";
import type { AttemptLimiter } from "./attempt-limiter.ts";
import { findCaller } from "./callers.ts";
import type { PasswordHasher } from "./password-hasher.ts";
import { shareWhileRunning } from "./share-while-running.ts";
import type { VerifiedCredentials } from "./verified-credentials.ts";

export interface PasswordCredentials {
  readonly loginName: string;
  readonly password: string;
}

/** Finds out who is calling. */
export interface SignIn {
  /**
   * The caller with these credentials. Throws `AppError` "unauthenticated", with the same words
   * whatever is wrong, or "throttled" after too many failures from that address.
   */
  byPassword(credentials: PasswordCredentials, address: string): Promise<Caller>;
  /** For a change made by this process, which need not wait to hear of it. */
  forgetAll(): void;
}

export interface SignInParts {
  readonly database: Database;
  readonly desk: DeskCache;
  readonly hasher: PasswordHasher;
  readonly verified: VerifiedCredentials;
  readonly limiter: AttemptLimiter;
}

/**
 * Sign-in by password. Hashing is paid once: credentials found right are remembered for a few minutes
 * and forgotten when any password or user changes, or when such changes could go unnoticed. An unknown
 * user costs as much time as a wrong password.
 */
export function createSignIn({ database, desk, hasher, verified, limiter }: SignInParts): SignIn {
  const share = shareWhileRunning<Caller>();
  const decoy = createDecoy(hasher);
  const forgetAll = (): void => verified.forgetAll();
  desk.onCredentialsChanged(forgetAll);

  const recall = (key: string): Caller | null => {
    const userId = desk.hearsOfChanges() ? verified.recall(key) : undefined;
    return userId === undefined ? null : findCaller(desk.current(), userId);
  };

  const findOwner = async ({
    loginName,
    password,
  }: PasswordCredentials): Promise<Caller | null> => {
    const stored = await findCredential(database, loginName);
    const matches = await hasher.verify(stored?.passwordHash ?? (await decoy()), password);
    if (!matches || stored === null) return null;
    // The user may be newer than our copy of the desk, or have lost his access since.
    return findCaller(await desk.refreshIfOlderThan(stored.deskVersion), stored.userId);
  };

  const verify = async (credentials: PasswordCredentials, address: string): Promise<Caller> => {
    const { loginName, password } = credentials;
    const attempt = limiter.admit({ loginName, address });
    const epoch = verified.epoch();
    const caller = await findOwner(credentials).catch((error: unknown) => {
      attempt.withdraw();
      throw error;
    });
    if (caller === null) throw new AppError("unauthenticated", say(signInTexts.notValid));
    attempt.succeeded();
    verified.remember(verified.keyOf(loginName, password), caller.user.userId, epoch);
    return caller;
  };

  return {
    forgetAll,
    byPassword: async ({ loginName, password }, address) => {
      const credentials = { loginName: loginName.normalize("NFC"), password };
      const key = verified.keyOf(credentials.loginName, password);
      // A program that starts sends many calls at once: they need one hash, not many.
      return (
        recall(key) ??
        share(`${key} ${verified.epoch()} ${address}`, () => verify(credentials, address))
      );
    },
  };
}

/** Something to compare with when there is no such user; made ahead so that it never costs extra. */
function createDecoy(hasher: PasswordHasher): () => Promise<string> {
  const decoy = hasher.hash("nobody has this password");
  decoy.catch(() => undefined); // reported to whoever needs it
  return () => decoy;
}
