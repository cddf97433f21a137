import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { personForm } from "../../people/person-form.ts";
import { requestOfBody, saveCustomerRequest } from "../../people/save-customer-request.ts";
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
  run: async (call) => saveCustomerRequest(personForm, call, requestOfBody(personForm, call)),
});
