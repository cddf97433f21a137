import { readFileSync } from "node:fs";
import { systemClock } from "../clock.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Config } from "../config/options.ts";
import { deleteApplication, listApplications } from "../storage/applications/applications.ts";
import { addApplication } from "../usecases/applications/add-application.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openSharedDatabase } from "./open-shared-database.ts";
import { readId } from "./read-id.ts";

export interface AddAppOptions {
  readonly read?: boolean;
  readonly redirectUri?: readonly string[];
  readonly public?: boolean;
  readonly publicKey?: string;
  readonly systemUser?: string;
}

/** Registers an application and prints what it signs in with, one `name<tab>value` a line. */
export async function addApp(
  config: Config,
  name: string,
  options: AddAppOptions,
): Promise<ExitCode> {
  const { read = false, redirectUri: redirectUris = [], systemUser = null } = options;
  const publicKey = options.publicKey === undefined ? null : readKey(options.publicKey);
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    const added = await addApplication(
      { database: shared.database, clock: systemClock },
      {
        name,
        scopes: [read ? "read" : "write"],
        redirectUris,
        confidential: options.public !== true,
        publicKey,
        systemUserLogin: systemUser,
      },
    );
    console.error(`application ${added.applicationId} added; its secrets are shown this once:`);
    const { clientId, appToken, clientSecret, systemToken } = added;
    const values = { "client-id": clientId, "app-token": appToken, "client-secret": clientSecret };
    for (const [label, value] of Object.entries({ ...values, "system-token": systemToken })) {
      if (value !== null) console.log(`${label}\t${value}`);
    }
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}

/** One line for each application, separated by tabs. */
export async function listApps(config: Config): Promise<ExitCode> {
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    for (const { applicationId, clientId, scopes, name } of await listApplications(
      shared.database,
    )) {
      console.log([applicationId, clientId, [...scopes].join(","), name].join("\t"));
    }
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}

export async function revokeApp(config: Config, id: string): Promise<ExitCode> {
  const applicationId = readId(id);
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    if (!(await deleteApplication(shared.database, applicationId))) {
      throw new ConfigError(`There is no application ${applicationId}.`);
    }
    console.log(`application ${applicationId} revoked`);
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}

function readKey(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigError(`The key file ${path} cannot be read.`, { cause: error });
  }
}
