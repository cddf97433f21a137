import { PersonEntity } from "../../../../contract/carriers/person-entity.ts";
import { presentDefaultPerson } from "../../presenters/present-person-entity.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a person starts as. Stores nothing. */
export const createDefaultPersonEntity = defineOperation({
  agent: "Person",
  name: "CreateDefaultPersonEntity",
  summary: "Makes a person that is not saved.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: PersonEntity },
  run: async ({ context, caller, presentation }) =>
    presentDefaultPerson({ desk: context.desk.current(), caller }, presentation.language),
});
