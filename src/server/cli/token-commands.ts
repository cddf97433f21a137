import { everyScope, scopesOf } from "../../domain/access/scope.ts";
import { systemClock } from "../clock.ts";
import type { Config } from "../config/options.ts";
import { ConfigError } from "../config/config-error.ts";
import { idleCutoff } from "../../domain/access/credential-life.ts";
import { listAccessTokens } from "../storage/tokens/access-tokens.ts";
import { findUserId, listAllUsers } from "../storage/users.ts";
import { wordsOf } from "../texts/text.ts";
import { checkLifeDays, checkName, lifeSecondsOf } from "../usecases/tokens/check-token-wish.ts";
import { endToken, issueNamedToken } from "../usecases/tokens/named-tokens.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openSharedDatabase } from "./open-shared-database.ts";
import { readId } from "./read-id.ts";

export interface AddTokenOptions {
  readonly name?: string;
  readonly read?: boolean;
  readonly days?: string;
}

/** Makes a token of a user and prints it, and nothing else, on stdout. */
export async function addToken(
  config: Config,
  loginName: string,
  { name = "made on the command line", read = false, days }: AddTokenOptions,
): Promise<ExitCode> {
  const lifeDays = days === undefined ? 0 : Number(days);
  const fault = checkName(name) ?? (days === "0" ? checkLifeDays(-1) : checkLifeDays(lifeDays));
  if (fault !== null) throw new ConfigError(wordsOf(fault, null));
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    const userId = await findUserId(shared.database, loginName.normalize("NFC"));
    if (userId === null) throw new ConfigError(`There is no user ${loginName}.`);
    const { tokenId, token } = await issueNamedToken(
      { database: shared.database, clock: systemClock },
      {
        userId,
        name,
        scopes: read ? scopesOf(["read"]) : everyScope,
        applicationId: null,
        origin: { sessionId: null, grantId: null },
        createdByUserId: null,
        lifeSeconds: lifeSecondsOf(lifeDays),
        contextIdentifier: config.contextIdentifier,
      },
    );
    console.error(`token ${tokenId} of ${loginName}; it is shown this once:`);
    console.log(token);
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}

/** One line for each token, separated by tabs. */
export async function listTokens(config: Config): Promise<ExitCode> {
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    const now = systemClock.now();
    const [tokens, users] = await Promise.all([
      listAccessTokens(shared.database, null, { now, idleCutoff: idleCutoff(now) }),
      listAllUsers(shared.database),
    ]);
    const logins = new Map(users.map(({ userId, loginName }) => [userId, loginName]));
    for (const { tokenId, userId, scopes, expiresAt, name } of tokens) {
      const end = expiresAt === null ? "-" : new Date(expiresAt * 1000).toISOString();
      console.log([tokenId, logins.get(userId), [...scopes].join(","), end, name].join("\t"));
    }
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}

export async function revokeToken(config: Config, id: string): Promise<ExitCode> {
  const tokenId = readId(id);
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    const parts = { database: shared.database, clock: systemClock };
    if (!(await endToken(parts, { tokenId, ownerId: null, endedById: null }))) {
      throw new ConfigError(`There is no token ${tokenId}.`);
    }
    console.log(`token ${tokenId} revoked`);
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}
