import { Person } from "../../../../contract/carriers/person.ts";
import { int32 } from "../../../../contract/member.ts";
import { listPersons } from "../../../usecases/people/list-persons.ts";
import { presentPerson } from "../../presenters/present-person.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a person as a row; a missing one is null. */
export const getPerson = defineOperation({
  agent: "Person",
  name: "GetPerson",
  summary: "Gets a person as one flat row. Null when there is none.",
  readsOnly: true,
  query: { personId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Person },
  run: async ({ context, query, presentation }) => {
    const [person] = await listPersons(context, [query.personId]);
    return person === undefined ? null : presentPerson(person, presentation);
  },
});
