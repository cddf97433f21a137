import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { listPopUps, removePopUps, type StoredPopUp } from "../../storage/notifications/pop-ups.ts";

export type { StoredPopUp };

type Parts = Pick<Context, "database" | "clock">;

/** What the caller was told and has not cleared, the newest first. */
export function getPopUps({ database, clock }: Parts, { user }: Caller): Promise<StoredPopUp[]> {
  return listPopUps(database, user.userId, clock.now());
}

/** Clears those of the pop-ups that are the caller's; returns how many they were. */
export function clearPopUps(
  { database }: Pick<Context, "database">,
  { user }: Caller,
  popUpIds: readonly number[],
): Promise<number> {
  return removePopUps(database, user.userId, popUpIds);
}
