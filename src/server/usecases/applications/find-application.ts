import { hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import {
  findApplicationByToken,
  type Application,
} from "../../storage/applications/applications.ts";

/** The registered program with an SO-AppToken; null when there is none. */
export function findApplication(
  { database }: Pick<Context, "database">,
  appToken: string,
): Promise<Application | null> {
  return findApplicationByToken(database, hashSecret(appToken));
}
