import { list, text } from "../../../../contract/member.ts";
import { functionalRights } from "../../../../domain/desk/role.ts";
import { hasRight } from "../../../../domain/access/caller.ts";
import { defineOperation } from "../agent-operation.ts";

/** The rights of the caller's role. */
export const getFunctionRights = defineOperation({
  agent: "Sentry",
  name: "GetFunctionRights",
  summary: "Gets the names of the rights that your role has.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: list(text()) },
  run: async ({ caller }) => functionalRights.filter((right) => hasRight(caller, right)),
});
