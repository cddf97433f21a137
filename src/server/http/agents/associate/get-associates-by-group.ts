import { Associate } from "../../../../contract/carriers/associate.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { presentAssociate } from "../../presenters/present-associate.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the users of a group. There are no other kinds of groups than user groups, so the type says nothing. */
export const getAssociatesByGroup = defineOperation({
  agent: "Associate",
  name: "GetAssociatesByGroup",
  summary: "Gets the users of a user group by name, deleted ones left out.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { GroupId: int32(), Type: int32() } },
  answer: { kind: "value", member: list(embedded(Associate)) },
  run: async ({ body: { GroupId }, presentation }) =>
    [...presentation.desk.users.values()]
      .filter(({ groupId, deleted }) => GroupId > 0 && groupId === GroupId && !deleted)
      .toSorted((one, other) => one.fullName.localeCompare(other.fullName, "en"))
      .map(({ userId }) => presentAssociate(userId, presentation)),
});
