import { storePersonOfUser, storeSupportPerson } from "../../storage/import/link-people.ts";
import type { ImportRun } from "./import-run.ts";

/** Says who a user is as a person, and whom we turn to at a company, now that all of them are here. */
export async function linkUserToPerson(
  run: ImportRun,
  source: { readonly userId: number; readonly personId: number },
): Promise<void> {
  const userId = run.find("user", source.userId);
  const personId = run.find("person", source.personId);
  if (run.isTrial || userId === undefined || personId === undefined) return;
  await storePersonOfUser(run.context.database, userId, personId);
}

export async function linkContactToPerson(
  run: ImportRun,
  source: { readonly contactId: number; readonly personId: number },
): Promise<void> {
  const contactId = run.find("contact", source.contactId);
  const personId = run.find("person", source.personId);
  if (run.isTrial || contactId === undefined || personId === undefined) return;
  await storeSupportPerson(run.context.database, contactId, personId);
}
