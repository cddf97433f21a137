import { User } from "../../../../contract/carriers/user.ts";
import { int32 } from "../../../../contract/member.ts";
import { getUser as read } from "../../../usecases/users/get-user.ts";
import { presentUser } from "../../presenters/present-user.ts";
import { StoredAnswer } from "../../conditions/stored-answer.ts";
import { userState } from "../../users/user-state.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a user in full; a missing one is null. */
export const getUser = defineOperation({
  agent: "User",
  name: "GetUser",
  summary: "Gets a user in full. Null when there is none.",
  readsOnly: true,
  query: { userId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: User },
  run: async ({ context, caller, query, presentation }) => {
    const view = await read(context, caller, (user) => user.userId === query.userId);
    if (view === null) return null;
    return new StoredAnswer(presentUser(view, presentation.language), userState(view));
  },
});
