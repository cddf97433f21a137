import { callerOf, hasServiceLogin, type Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { User } from "../../domain/desk/user.ts";
import type { DeskCache } from "../desk-cache.ts";
import { AppError } from "../errors.ts";
import { findCredential } from "../storage/credentials.ts";
import type { Database } from "../storage/database.ts";
import type { AttemptLimiter } from "./attempt-limiter.ts";
import type { PasswordHasher } from "./password-hasher.ts";
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
export function createSignIn(parts: SignInParts): SignIn {
  const { desk, verified, limiter } = parts;
  const callers = new WeakMap<Desk, Map<number, Caller>>();
  let decoy: Promise<string> | undefined;
  desk.onCredentialsChanged(() => verified.forgetAll());

  const callerById = (userId: number): Caller | null => {
    const current = desk.current();
    const known = callers.get(current) ?? new Map<number, Caller>();
    callers.set(current, known);
    const user = current.users.get(userId);
    if (user === undefined || user.deleted) return null;
    const caller = known.get(userId) ?? callerOf(user, current);
    known.set(userId, caller);
    return maySignIn(caller) ? caller : null;
  };

  const verify = async ({ loginName, password }: PasswordCredentials): Promise<number | null> => {
    const stored = await findCredential(parts.database, loginName);
    decoy ??= parts.hasher.hash("nobody has this password");
    const matches = await parts.hasher.verify(stored?.passwordHash ?? (await decoy), password);
    return matches && stored !== null ? stored.userId : null;
  };

  return {
    byPassword: async (credentials, address) => {
      const { loginName, password } = credentials;
      const remembered = desk.hearsOfChanges() ? verified.recall(loginName, password) : undefined;
      const rememberedCaller = remembered === undefined ? null : callerById(remembered);
      if (rememberedCaller !== null) return rememberedCaller;

      const attempt = { loginName, address };
      await limiter.admit(attempt);
      const userId = await verify(credentials);
      const caller = userId === null ? null : callerById(userId);
      if (userId === null || caller === null) {
        await limiter.failed(attempt);
        throw new AppError("unauthenticated", "The sign-in is not valid.");
      }
      await limiter.succeeded(attempt);
      verified.remember(loginName, password, userId);
      return caller;
    },
  };
}

/** Readers may look; accounts without a service login, and outsiders, may not come in at all. */
function maySignIn(caller: Caller): boolean {
  return hasServiceLogin(caller) || isReader(caller.user) || caller.role.isSystem;
}

function isReader(user: User): boolean {
  return user.type === "InternalAssociate" && user.status === "ReadOnly";
}
