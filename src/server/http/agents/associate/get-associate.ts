import { Associate } from "../../../../contract/carriers/associate.ts";
import { int32 } from "../../../../contract/member.ts";
import { presentAssociate } from "../../presenters/present-associate.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets a user; a missing one is null. Everybody on the desk sees who his colleagues are. */
export const getAssociate = defineOperation({
  agent: "Associate",
  name: "GetAssociate",
  summary: "Gets a user. Null when there is none.",
  readsOnly: true,
  query: { associateId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Associate },
  run: async ({ query: { associateId }, presentation }) =>
    presentation.desk.users.has(associateId) ? presentAssociate(associateId, presentation) : null,
});
