import { Person } from "../../../../contract/carriers/person.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listPersons } from "../../../usecases/people/list-persons.ts";
import { presentPerson } from "../../presenters/present-person.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads several people; missing ones are left out. */
export const getPersonList = defineOperation({
  agent: "Person",
  name: "GetPersonList",
  summary: "Gets the people with these ids that exist, in the order asked for.",
  readsOnly: true,
  query: {},
  body: { kind: "list", item: int32() },
  answer: { kind: "value", member: list(embedded(Person)) },
  run: async ({ context, body, presentation }) =>
    (await listPersons(context, body)).map((person) => presentPerson(person, presentation)),
});
