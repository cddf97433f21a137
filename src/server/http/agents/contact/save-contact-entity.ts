import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { contactForm } from "../../contacts/contact-form.ts";
import { requestOfBody, saveCustomerRequest } from "../../people/save-customer-request.ts";
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
  run: async (call) => saveCustomerRequest(contactForm, call, requestOfBody(contactForm, call)),
});
