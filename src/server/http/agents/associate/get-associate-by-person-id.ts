import { Associate } from "../../../../contract/carriers/associate.ts";
import { int32 } from "../../../../contract/member.ts";
import { presentAssociate } from "../../presenters/present-associate.ts";
import { userOfPerson } from "../../presenters/present-person.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the user that a person is; null when he is none. */
export const getAssociateByPersonId = defineOperation({
  agent: "Associate",
  name: "GetAssociateByPersonId",
  summary: "Gets the user that a person is. Null when the person is none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { PersonId: int32() } },
  answer: { kind: "carrier", carrier: Associate },
  run: async ({ body: { PersonId }, presentation }) => {
    const user = PersonId > 0 ? userOfPerson(presentation.desk, PersonId) : undefined;
    return user === undefined ? null : presentAssociate(user.userId, presentation);
  },
});
