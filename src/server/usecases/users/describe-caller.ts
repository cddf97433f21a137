import type { Caller } from "../../../domain/access/caller.ts";
import { functionalRights, type FunctionalRight } from "../../../domain/desk/role.ts";
import type { Context } from "../../context.ts";
import { findPersonOfUser, type PersonOfUser } from "../../storage/person-of-user.ts";

/** A caller with everything that he may want to know about himself. */
export interface DescribedCaller {
  readonly caller: Caller;
  readonly person: PersonOfUser;
  readonly rights: readonly FunctionalRight[];
}

export async function describeCaller(
  { database }: Pick<Context, "database">,
  caller: Caller,
): Promise<DescribedCaller> {
  const { role, user } = caller;
  const person = await findPersonOfUser(database, user.userId);
  // A system role holds every right without being granted any.
  return { caller, person, rights: role.isSystem ? functionalRights : [...role.rights] };
}
