import type { StoredUser } from "../../../domain/users/decide-save-user.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { rowState } from "../conditions/row-state.ts";

/** What a save of a user can change. Whether he is there changes on its own, and is none of it. */
export function userState({ user, signature }: StoredUser): RecordState {
  const { userId, name, loginName, fullName, roleId, groupId, personId } = user;
  return rowState(userId, { name, loginName, fullName, roleId, groupId, personId, signature });
}
