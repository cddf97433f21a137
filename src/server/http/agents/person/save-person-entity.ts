import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { customerTexts } from "../../../texts/customer-texts.ts";
import { say } from "../../../texts/text.ts";
import { savePersonWish } from "../../people/person-wish.ts";
import { memberError } from "../../translate/member-error.ts";
import { defineOperation } from "../agent-operation.ts";

/** Creates a person, or changes what the body names. */
export const savePersonEntity = defineOperation({
  agent: "Person",
  name: "SavePersonEntity",
  summary: "Updates the existing record, or creates a new one if the id is empty.",
  query: {},
  body: { kind: "entity", carrier: PersonEntity },
  answer: { kind: "carrier", carrier: PersonEntity },
  conditional: true,
  run: async ({ body, problems, ...call }) => {
    const personId = body.PersonId ?? 0;
    if (personId < 0) {
      const fault = ["PersonId", say(customerTexts.negativeId)] as const;
      throw memberError("validation", problems, [fault]);
    }
    // Nobody knows which record is meant.
    if (problems.has("PersonId")) throw memberError("validation", problems);
    return savePersonWish(call, { personId, read: () => ({ body, problems }) });
  },
});
