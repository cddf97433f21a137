import type { Context } from "../context.ts";
import { findApplicationByToken, type Application } from "../storage/applications/applications.ts";
import { hashSecret } from "./secret.ts";
import { createVerifiedCredentials } from "./verified-credentials.ts";

/** The registered program with an SO-AppToken; null when there is none. */
export type FindApplication = (appToken: string) => Promise<Application | null>;

/** Remembers what it found until a program changes, like credentials. */
export function createFindApplication({
  database,
  desk,
}: Pick<Context, "database" | "desk">): FindApplication {
  const verified = createVerifiedCredentials<Application>({
    monotonicMs: () => performance.now(),
  });
  desk.onTokensChanged(() => verified.forgetAll());
  return async (appToken) => {
    const key = verified.keyOf("application", appToken);
    const known = desk.hearsOfChanges() ? verified.recall(key) : undefined;
    if (known !== undefined) return known;
    const epoch = verified.epoch();
    const found = await findApplicationByToken(database, hashSecret(appToken));
    if (found !== null) verified.remember(key, found, epoch);
    return found;
  };
}
