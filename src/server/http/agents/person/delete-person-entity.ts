import { int32 } from "../../../../contract/member.ts";
import { deletePerson } from "../../../usecases/people/delete-person.ts";
import { allowsChange } from "../../conditions/conditions.ts";
import { personForm } from "../../people/person-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Deletes a person; one that is not there is deleted already. */
export const deletePersonEntity = defineOperation({
  agent: "Person",
  name: "DeletePersonEntity",
  summary: "Deletes a person. Tickets go on naming the deleted record.",
  query: { personEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "none" },
  conditional: true,
  run: async ({ context, caller, query, conditions }) => {
    await deletePerson(context, caller, {
      recordId: query.personEntityId,
      isExpected: (stored) => allowsChange(conditions, personForm.stateOf(stored)),
    });
  },
});
