import { bool, text } from "../../../../contract/member.ts";
import { functionalRights } from "../../../../domain/desk/role.ts";
import { hasRight } from "../../../../domain/access/caller.ts";
import { defineOperation } from "../agent-operation.ts";

/** Whether the caller has a right; nobody has one that does not exist. */
export const hasFunctionRight = defineOperation({
  agent: "Sentry",
  name: "HasFunctionRight",
  summary: "Tells whether your role has that right.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { FunctionRight: text() } },
  answer: { kind: "value", member: bool() },
  run: async ({ caller, body }) => {
    const wanted = (body.FunctionRight ?? "").trim().toLowerCase();
    const right = functionalRights.find((name) => name.toLowerCase() === wanted);
    return right !== undefined && hasRight(caller, right);
  },
});
