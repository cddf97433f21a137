import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { User } from "../../../domain/desk/user.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Context } from "../../context.ts";
import { findPersons } from "../../storage/people/list-persons.ts";
import { findUserDetails } from "../../storage/users/user-records.ts";
import { currentCaller } from "../current-caller.ts";

/** A user in full, with the configuration and the caller's rights of the same moment. */
export interface UserView {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly user: User;
  readonly signature: string;
  readonly groupName: string;
  readonly person: Person | null;
}

/** A user in full; null when there is none, or none any more. Everybody sees who his colleagues are. */
export async function getUser(
  context: Context,
  caller: Caller,
  isMeant: (user: User) => boolean,
): Promise<UserView | null> {
  const desk = context.desk.current();
  const user = [...desk.users.values()].find((one) => !one.deleted && isMeant(one));
  return user === undefined ? null : viewOfUser(context, { desk, caller, user });
}

/** The user with that login name, in any case. */
export function isNamed(loginName: string): (user: User) => boolean {
  const wanted = loginName.trim().normalize("NFC").toLowerCase();
  return (user) => user.loginName.toLowerCase() === wanted;
}

async function viewOfUser(
  { database }: Pick<Context, "database">,
  { desk, caller, user }: Pick<UserView, "desk" | "caller" | "user">,
): Promise<UserView> {
  const [details, persons] = await Promise.all([
    findUserDetails(database, user.userId),
    user.personId === 0 ? null : findPersons(database, [user.personId]),
  ]);
  const person = persons?.get(user.personId) ?? null;
  return { desk, caller: currentCaller(caller, desk), user, person, ...details };
}
