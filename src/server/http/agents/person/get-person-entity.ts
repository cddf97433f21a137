import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getPerson } from "../../../usecases/people/get-person.ts";
import { personForm } from "../../people/person-form.ts";
import { presentStored } from "../../people/customer-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a person in full; a missing one is null. */
export const getPersonEntity = defineOperation({
  agent: "Person",
  name: "GetPersonEntity",
  summary: "Gets a person in full. Null when there is none.",
  readsOnly: true,
  query: { personEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: PersonEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getPerson(context, caller, query.personEntityId);
    return view === null ? null : presentStored(personForm, view, presentation);
  },
});
