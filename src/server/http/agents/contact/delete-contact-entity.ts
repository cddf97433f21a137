import { int32 } from "../../../../contract/member.ts";
import { deleteContact } from "../../../usecases/people/delete-contact.ts";
import { allowsChange } from "../../conditions/conditions.ts";
import { contactForm } from "../../contacts/contact-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Deletes a company; one that is not there is deleted already. */
export const deleteContactEntity = defineOperation({
  agent: "Contact",
  name: "DeleteContactEntity",
  summary: "Deletes a company. Tickets go on naming the deleted record.",
  query: { contactEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "none" },
  conditional: true,
  run: async ({ context, caller, query, conditions }) => {
    await deleteContact(context, caller, {
      recordId: query.contactEntityId,
      isExpected: (stored) => allowsChange(conditions, contactForm.stateOf(stored)),
    });
  },
});
