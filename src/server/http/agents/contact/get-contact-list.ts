import { Contact } from "../../../../contract/carriers/contact.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listContacts } from "../../../usecases/people/get-contact.ts";
import { presentContact } from "../../presenters/present-contact.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads several companies; missing ones are left out. */
export const getContactList = defineOperation({
  agent: "Contact",
  name: "GetContactList",
  summary: "Gets the companies with these ids that exist, in the order asked for.",
  readsOnly: true,
  query: {},
  body: { kind: "list", item: int32() },
  answer: { kind: "value", member: list(embedded(Contact)) },
  run: async ({ context, body }) => (await listContacts(context, body)).map(presentContact),
});
