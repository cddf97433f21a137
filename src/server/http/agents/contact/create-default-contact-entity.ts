import { ContactEntity } from "../../../../contract/carriers/contact-entity.ts";
import { presentDefaultContact } from "../../presenters/present-contact-entity.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a company starts as. Stores nothing. */
export const createDefaultContactEntity = defineOperation({
  agent: "Contact",
  name: "CreateDefaultContactEntity",
  summary: "Makes a company that is not saved.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: ContactEntity },
  run: async ({ context, caller, presentation }) =>
    presentDefaultContact({ desk: context.desk.current(), caller }, presentation.language),
});
