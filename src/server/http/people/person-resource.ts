import { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import { PersonEntityWithLinks } from "../../../contract/carriers/person-entity-with-links.ts";
import { Person } from "../../../contract/carriers/person.ts";
import { bool, dictionary, int32, text } from "../../../contract/member.ts";
import { deletePerson } from "../../usecases/people/delete-person.ts";
import { noPerson } from "../../usecases/people/customer-errors.ts";
import { listPersons } from "../../usecases/people/list-persons.ts";
import { allowsChange } from "../conditions/conditions.ts";
import { presentDefaultPerson } from "../presenters/present-person-entity.ts";
import { presentPerson } from "../presenters/present-person.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { noCustomFields } from "./no-custom-fields.ts";
import {
  answerChange,
  answerNew,
  answerPatch,
  answerStored,
  requireCustomer,
} from "./answer-customer.ts";
import { validateCustomer } from "./validate-customer.ts";
import { personForm } from "./person-form.ts";

const path = "/api/v1/Person";
const tag = "Person";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: PersonEntity } as const;
const linked = { kind: "carrier", carrier: PersonEntityWithLinks } as const;
const ofOne = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the person." } },
  failures: ["notFound"],
} as const;
const fk = {
  fk: { member: bool(), description: "There are no foreign keys to be added." },
} as const;

/** The published resource of people. */
export const personResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "Person.Default",
    operationId: "v1PersonEntity_DefaultPersonEntity",
    summary: "Makes an unsaved person.",
    body: none,
    answer: { kind: "carrier", carrier: PersonEntity },
    run: async ({ context, caller, presentation }) =>
      presentDefaultPerson({ desk: context.desk.current(), caller }, presentation.language),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Person.Post",
    operationId: "v1PersonEntity_PostPersonEntity",
    summary: "Creates a person.",
    body: entity,
    bodyName: "newEntity",
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerNew(personForm, call),
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "Person.Get",
    operationId: "v1PersonEntity_GetPersonEntity",
    summary: "Gets a person in full, with the addresses of what belongs to him.",
    query: fk,
    body: none,
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerStored(personForm, call),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "Person.Put",
    operationId: "v1PersonEntity_PutPersonEntity",
    summary: "Changes what the body names of a person; what it leaves out stays as it is.",
    body: entity,
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerChange(personForm, call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOne,
    name: "Person.Patch",
    operationId: "v1PersonEntity_PatchPersonEntity",
    summary: "Changes a person step by step (RFC 6902), or merges an object into him (RFC 7396).",
    body: { kind: "patch", carrier: PersonEntity },
    answer: linked,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => answerPatch(personForm, call),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "Person.Delete",
    operationId: "v1PersonEntity_DeletePersonEntity",
    summary: "Deletes a person. Tickets go on naming him.",
    body: none,
    answer: none,
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, conditions }) => {
      const deleted = await deletePerson(context, caller, {
        recordId,
        isExpected: (stored) => allowsChange(conditions, personForm.stateOf(stored)),
      });
      if (!deleted) throw noPerson(recordId);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{id}/Simple`,
    name: "Person.Simple",
    operationId: "v1PersonEntity_Simple",
    summary: "Gets a person as one flat row.",
    body: none,
    answer: { kind: "carrier", carrier: Person },
    run: async ({ context, recordId, presentation }) => {
      const [person] = await listPersons(context, [recordId]);
      if (person === undefined) throw noPerson(recordId);
      return presentPerson(person, presentation);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{id}/ForeignKey`,
    name: "Person.ForeignKey",
    operationId: "v1PersonEntity_GetAllForeignKeysOnEntity",
    summary: "Lists the foreign keys of a person, of which there are none.",
    body: none,
    answer: { kind: "value", member: dictionary(text()) },
    run: async (call) => {
      await requireCustomer(personForm, call);
      return {};
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/Validate`,
    tag,
    name: "Person.Validate",
    operationId: "v1PersonEntity_ValidatePersonEntity",
    summary: "Tells what a save of the person would complain of, by member. Stores nothing.",
    scope: "read",
    body: entity,
    bodyName: "personEntity",
    answer: { kind: "value", member: dictionary(text()) },
    failures: ["notFound"],
    run: async (call) => validateCustomer(personForm, call, call),
  }),
  ...noCustomFields(tag, "PersonEntity"),
];
