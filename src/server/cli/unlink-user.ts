import { ConfigError } from "../config/config-error.ts";
import type { Config } from "../config/options.ts";
import { unlinkUser as unlink } from "../usecases/openid/unlink-user.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openSharedDatabase } from "./open-shared-database.ts";

/** Lets a user be linked to another account at the OpenID provider than before. */
export async function unlinkUser(config: Config, loginName: string): Promise<ExitCode> {
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    if (!(await unlink(shared, loginName))) {
      throw new ConfigError(`There is no user ${loginName} who is linked to an OpenID provider.`);
    }
    console.log(`user ${loginName} unlinked`);
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}
