import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getContact } from "../../../usecases/people/get-contact.ts";
import { contactForm } from "../../contacts/contact-form.ts";
import { presentStored } from "../../people/customer-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a company in full; a missing one is null. */
export const getContactEntity = defineOperation({
  agent: "Contact",
  name: "GetContactEntity",
  summary: "Gets a company in full. Null when there is none.",
  readsOnly: true,
  query: { contactEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: ContactEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getContact(context, caller, query.contactEntityId);
    return view === null ? null : presentStored(contactForm, view, presentation);
  },
});
