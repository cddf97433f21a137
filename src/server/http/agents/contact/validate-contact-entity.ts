import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { dictionary, embedded, text } from "../../../../contract/member.ts";
import { contactForm } from "../../contacts/contact-form.ts";
import { validateCustomer } from "../../people/validate-customer.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a save would complain of. */
export const validateContactEntity = defineOperation({
  agent: "Contact",
  name: "ValidateContactEntity",
  summary: "Tells what a save would complain of, by member. Stores nothing.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ContactEntity: embedded(ContactEntity) } },
  answer: { kind: "value", member: dictionary(text()) },
  run: async ({ body, ...call }) =>
    validateCustomer(contactForm, call, { body: body.ContactEntity ?? {}, problems: new Map() }),
});
