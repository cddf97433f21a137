import { User } from "../../../../contract/carriers/user.ts";
import { text } from "../../../../contract/member.ts";
import { getUser, isNamed } from "../../../usecases/users/get-user.ts";
import { presentUser } from "../../presenters/present-user.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads the user with a login name; a missing one is null. */
export const getUserFromName = defineOperation({
  agent: "User",
  name: "GetUserFromName",
  summary: "Gets the user with that login name. Null when there is none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { UserName: text() } },
  answer: { kind: "carrier", carrier: User },
  run: async ({ context, caller, body, presentation }) => {
    const view = await getUser(context, caller, isNamed(body.UserName ?? ""));
    return view === null ? null : presentUser(view, presentation.language);
  },
});
