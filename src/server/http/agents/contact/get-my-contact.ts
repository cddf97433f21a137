import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { getContact } from "../../../usecases/people/get-contact.ts";
import { getPerson } from "../../../usecases/people/get-person.ts";
import { contactForm } from "../../contacts/contact-form.ts";
import { presentStored } from "../../people/customer-form.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads the company that the caller belongs to as a person; null when there is none. */
export const getMyContact = defineOperation({
  agent: "Contact",
  name: "GetMyContact",
  summary: "Gets the company that you belong to. Null when there is none.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: ContactEntity },
  run: async ({ context, caller, presentation }) => {
    const mine = await getPerson(context, caller, caller.user.personId);
    const view = mine === null ? null : await getContact(context, caller, mine.person.contactId);
    return view === null ? null : presentStored(contactForm, view, presentation);
  },
});
