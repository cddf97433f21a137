import type { Context } from "../../context.ts";
import { findDeskVersion } from "../../storage/desk/find-desk-version.ts";

/** The copy of the configuration takes in what was just stored. */
export async function refreshDesk({ database, desk }: Context): Promise<void> {
  await desk.refreshIfOlderThan(await findDeskVersion(database));
}
