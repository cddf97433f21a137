import { SYSTEM_SERVICE_USER_ID } from "../../../../domain/desk/user.ts";
import { byName } from "../compare-names.ts";
import type { MdoList } from "../mdo-list.ts";

/** Users under their older ids. */
export const ejUser: MdoList = {
  name: "ejuser",
  listId: 3,
  kind: "whole",
  load: ({ presentation: { desk, language } }) =>
    [...desk.users.values()]
      .filter(
        ({ type, deleted, serviceUserId }) =>
          type === "InternalAssociate" && !deleted && serviceUserId > SYSTEM_SERVICE_USER_ID,
      )
      .map((user) => ({
        id: user.serviceUserId,
        name: user.fullName,
        extraInfo: `associateId=${user.userId}`,
        searched: [user.fullName, user.loginName],
      }))
      .toSorted(byName(language)),
};
