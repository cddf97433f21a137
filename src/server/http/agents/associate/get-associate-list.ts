import { Associate } from "../../../../contract/carriers/associate.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { presentAssociate } from "../../presenters/present-associate.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets several users; missing ones are left out. */
export const getAssociateList = defineOperation({
  agent: "Associate",
  name: "GetAssociateList",
  summary: "Gets the users with these ids that exist, in the order asked for.",
  readsOnly: true,
  query: {},
  body: { kind: "list", item: int32() },
  answer: { kind: "value", member: list(embedded(Associate)) },
  run: async ({ body, presentation }) =>
    [...new Set(body)]
      .filter((userId) => presentation.desk.users.has(userId))
      .map((userId) => presentAssociate(userId, presentation)),
});
