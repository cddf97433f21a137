import { idleCutoff, sessionCutoff } from "../../domain/access/credential-life.ts";
import type { Context } from "../context.ts";
import {
  countExpiredCredentials,
  removeExpiredCredentials,
} from "../storage/tokens/expired-credentials.ts";
import type { DueSearch, DueWork } from "./due-work.ts";

/** Sessions, tickets and tokens that are over. They are one piece of work: nobody can use them any longer. */
export async function findExpiredCredentials(
  { database }: Context,
  { now, after }: DueSearch,
): Promise<DueWork[]> {
  const cutoffs = { now, idleCutoff: idleCutoff(now), sessionCutoff: sessionCutoff(now) };
  if (after !== null || (await countExpiredCredentials(database, cutoffs)) === 0) return [];
  const handle = () => removeExpiredCredentials(database, cutoffs);
  return [{ id: 0, dueAt: "now", handle }];
}
