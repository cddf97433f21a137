import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { getPerson } from "../../../usecases/people/get-person.ts";
import { personForm } from "../../people/person-form.ts";
import { presentStored } from "../../people/customer-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads the person that the caller is; null when he is none. */
export const getMyPerson = defineOperation({
  agent: "Person",
  name: "GetMyPerson",
  summary: "Gets the person that you are. Null when there is none.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: PersonEntity },
  run: async ({ context, caller, presentation }) => {
    const view = await getPerson(context, caller, caller.user.personId);
    return view === null ? null : presentStored(personForm, view, presentation);
  },
});
