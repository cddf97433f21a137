import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { customerTexts } from "../../../texts/customer-texts.ts";
import { say } from "../../../texts/text.ts";
import { saveContactWish } from "../../contacts/contact-wish.ts";
import { memberError } from "../../translate/member-error.ts";
import { defineOperation } from "../agent-operation.ts";

/** Creates a company, or changes what the body names. */
export const saveContactEntity = defineOperation({
  agent: "Contact",
  name: "SaveContactEntity",
  summary: "Updates the existing record, or creates a new one if the id is empty.",
  query: {},
  body: { kind: "entity", carrier: ContactEntity },
  answer: { kind: "carrier", carrier: ContactEntity },
  conditional: true,
  run: async ({ body, problems, ...call }) => {
    const contactId = body.ContactId ?? 0;
    if (contactId < 0) {
      const fault = ["ContactId", say(customerTexts.negativeId)] as const;
      throw memberError("validation", problems, [fault]);
    }
    // Nobody knows which record is meant.
    if (problems.has("ContactId")) throw memberError("validation", problems);
    return saveContactWish(call, { contactId, read: () => ({ body, problems }) });
  },
});
