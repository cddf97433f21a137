import { User } from "../../../../contract/carriers/user.ts";
import { customerTexts } from "../../../texts/customer-texts.ts";
import { say } from "../../../texts/text.ts";
import { presentUser } from "../../presenters/present-user.ts";
import { memberError } from "../../translate/member-error.ts";
import { StoredAnswer } from "../../conditions/stored-answer.ts";
import { userState } from "../../users/user-state.ts";
import { saveUserWish } from "../../users/user-wish.ts";
import { defineOperation } from "../agent-operation.ts";

/** Creates a user, who cannot sign in until he has a password, or changes one. */
export const saveUser = defineOperation({
  agent: "User",
  name: "SaveUser",
  summary:
    "Updates the existing user, or creates a new one, without a password, if the id is empty.",
  query: {},
  conditional: true,
  body: { kind: "entity", carrier: User },
  answer: { kind: "carrier", carrier: User },
  run: async ({ body, problems, presentation, ...call }) => {
    const userId = body.AssociateId ?? 0;
    if (userId < 0) {
      const fault = ["AssociateId", say(customerTexts.negativeId)] as const;
      throw memberError("validation", problems, [fault]);
    }
    // Nobody knows which user is meant.
    if (problems.has("AssociateId")) throw memberError("validation", problems);
    const { conditions } = call;
    const view = await saveUserWish(call, { userId, body, problems, conditions });
    return new StoredAnswer(presentUser(view, presentation.language), userState(view));
  },
});
