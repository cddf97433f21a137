import type { Draft } from "./draft-store.ts";

/** How far the server's clock is ahead of the one of this device, in milliseconds. */
type Ahead = number;

/**
 * Whether the server's draft takes the place of the one on this device. One that this device has sent, or
 * has seen, is no news; of two that were both changed the newest counts.
 */
export function isServersNewer(
  local: Pick<Draft, "savedAt" | "syncedAt" | "isSynced">,
  serverSavedAt: string,
  ahead: Ahead,
): boolean {
  if (local.savedAt === "") return true;
  if (serverSavedAt <= local.syncedAt) return false;
  if (local.isSynced) return true;
  return Date.parse(local.savedAt) + ahead < Date.parse(serverSavedAt);
}
