import { User } from "../../../../contract/carriers/user.ts";
import { presentDefaultUser } from "../../presenters/present-user.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new user starts as. Stores nothing. */
export const createDefaultUser = defineOperation({
  agent: "User",
  name: "CreateDefaultUser",
  summary: "Makes an unsaved user.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: User },
  run: async ({ context, caller, presentation: { language } }) =>
    presentDefaultUser({ desk: context.desk.current(), caller }, { person: null, language }),
});
