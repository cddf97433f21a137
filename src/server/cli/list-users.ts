import type { Config } from "../config/options.ts";
import { listAllUsers } from "../storage/users.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openSharedDatabase } from "./open-shared-database.ts";

/** One line for each user: id, login name, full name, role; separated by tabs. */
export async function listUsers(config: Config): Promise<ExitCode> {
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    for (const user of await listAllUsers(shared.database)) {
      const state = user.deleted ? ["deleted"] : [];
      console.log([user.userId, user.loginName, user.fullName, user.roleName, ...state].join("\t"));
    }
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}
