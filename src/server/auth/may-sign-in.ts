import { hasServiceLogin, type Caller } from "../../domain/access/caller.ts";

/**
 * True when the account may be used at all: an undeleted one of a person who works on tickets or only
 * reads them, or one of the system itself.
 */
export function maySignIn(caller: Caller): boolean {
  const { user, role } = caller;
  if (user.deleted || user.status === "Deleted") return false;
  if (role.isSystem) return true;
  const isInternal = user.type === "InternalAssociate";
  return isInternal && (hasServiceLogin(caller) || user.status === "ReadOnly");
}
