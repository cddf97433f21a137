import { Person } from "../../../../contract/carriers/person.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listPersonsOfContact } from "../../../usecases/people/list-persons.ts";
import { presentPerson } from "../../presenters/present-person.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads the people of a company. */
export const getPersonsFromContact = defineOperation({
  agent: "Person",
  name: "GetPersonsFromContact",
  summary: "Gets the people of a company, by rank and name.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ContactId: int32() } },
  answer: { kind: "value", member: list(embedded(Person)) },
  run: async ({ context, body, presentation }) => {
    const people = await listPersonsOfContact(context, body.ContactId);
    return people.map((person) => presentPerson(person, presentation));
  },
});
