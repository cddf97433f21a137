import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { dictionary, embedded, text } from "../../../../contract/member.ts";
import { personForm } from "../../people/person-form.ts";
import { validateCustomer } from "../../people/validate-customer.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a save would complain of. */
export const validatePersonEntity = defineOperation({
  agent: "Person",
  name: "ValidatePersonEntity",
  summary: "Tells what a save would complain of, by member. Stores nothing.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { PersonEntity: embedded(PersonEntity) } },
  answer: { kind: "value", member: dictionary(text()) },
  run: async ({ body, ...call }) =>
    validateCustomer(personForm, call, { body: body.PersonEntity ?? {}, problems: new Map() }),
});
