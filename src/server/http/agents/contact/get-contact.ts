import { Contact } from "../../../../contract/carriers/contact.ts";
import { int32 } from "../../../../contract/member.ts";
import { listContacts } from "../../../usecases/people/get-contact.ts";
import { presentContact } from "../../presenters/present-contact.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a company in short; a missing one is null. */
export const getContact = defineOperation({
  agent: "Contact",
  name: "GetContact",
  summary: "Gets a company in short. Null when there is none.",
  readsOnly: true,
  query: { contactId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Contact },
  run: async ({ context, query }) => {
    const [contact] = await listContacts(context, [query.contactId]);
    return contact === undefined ? null : presentContact(contact);
  },
});
