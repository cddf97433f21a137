import { createPasswordHasher } from "../auth/password-hasher.ts";
import { systemClock } from "../clock.ts";
import type { Config } from "../config/options.ts";
import { listRoles } from "../storage/desk/list-users.ts";
import { addUser as add } from "../usecases/add-user.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { openSharedDatabase } from "./open-shared-database.ts";
import { readPassword } from "./read-password.ts";

export interface AddUserOptions {
  readonly fullName?: string;
  readonly role: string;
  readonly passwordStdin?: boolean;
}

/** Adds a user who can sign in at once, also while the server runs. */
export async function addUser(
  config: Config,
  loginName: string,
  { fullName = loginName, role, passwordStdin = false }: AddUserOptions,
): Promise<ExitCode> {
  const shared = await openSharedDatabase(config, createLog(config.logLevel));
  try {
    const password = await readPassword(
      { input: process.stdin, output: process.stderr },
      { fromStdin: passwordStdin },
    );
    const parts = {
      database: shared.database,
      roles: await listRoles(shared.database),
      hasher: createPasswordHasher(),
      clock: systemClock,
    };
    const userId = await add(parts, { loginName, fullName, roleName: role, password });
    console.log(`user ${loginName} added with id ${userId}`);
    return exitCodes.done;
  } finally {
    await shared.close();
  }
}
