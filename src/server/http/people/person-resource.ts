import { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import { PersonEntityWithLinks } from "../../../contract/carriers/person-entity-with-links.ts";
import { Person } from "../../../contract/carriers/person.ts";
import { bool, dictionary, int32, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { deletePerson } from "../../usecases/people/delete-person.ts";
import { noPerson } from "../../usecases/people/customer-errors.ts";
import { getPerson, type PersonView } from "../../usecases/people/get-person.ts";
import { listPersons } from "../../usecases/people/list-persons.ts";
import { allowsChange } from "../conditions/conditions.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import { patchedBody } from "../patches/patched-body.ts";
import { presentDefaultPerson, presentPersonEntity } from "../presenters/present-person-entity.ts";
import { presentPerson } from "../presenters/present-person.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { PersonBody } from "../translate/person-input.ts";
import { noCustomFields } from "./no-custom-fields.ts";
import {
  presentStoredPerson,
  savePersonWish,
  stateOfPerson,
  type PersonWish,
} from "./person-wish.ts";
import { validatePerson } from "./validate-person.ts";

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

type EntityCall = Omit<ResourceCall, "body"> & { readonly body: PersonBody };

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
    run: async (call) => save(call, wishOfNew(call)),
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
    run: async (call) => {
      const { value, state } = presentStoredPerson(await requirePerson(call), call.presentation);
      return new StoredAnswer(withLinks(value, call), state);
    },
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
    run: async (call) => save(call, wishOfKnown(call)),
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
    run: async (call) => save(call, wishOfPatch(call)),
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
        isExpected: (stored) => allowsChange(conditions, stateOfPerson(stored)),
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
      await requirePerson(call);
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
    run: async ({ body, problems, presentation, ...call }) =>
      validatePerson(call, body, { problems, language: presentation.language }),
  }),
  ...noCustomFields(tag, "PersonEntity"),
];

async function requirePerson({ context, caller, recordId }: ResourceCall): Promise<PersonView> {
  const view = await getPerson(context, caller, recordId);
  if (view === null) throw noPerson(recordId);
  return view;
}

async function save(
  call: Omit<ResourceCall, "body">,
  wish: PersonWish,
): Promise<StoredAnswer<Wire<typeof PersonEntityWithLinks>>> {
  const { value, state } = await savePersonWish(call, wish);
  return new StoredAnswer(withLinks(value, call), state);
}

function wishOfNew({ body, problems }: EntityCall): PersonWish {
  requireNoId({ member: "PersonId", named: body.PersonId, problems });
  return { personId: 0, read: () => ({ body, problems }) };
}

function wishOfKnown({ body, problems, recordId }: EntityCall): PersonWish {
  if (recordId <= 0) throw noPerson(recordId);
  requireAddressedId(recordId, { member: "PersonId", named: body.PersonId, problems });
  return { personId: recordId, read: () => ({ body, problems }) };
}

/** It is applied to the person as the save finds him, so that of two patches none undoes the other. */
function wishOfPatch(call: Omit<ResourceCall, "body"> & { readonly body: BodyTree }): PersonWish {
  const { body: tree, dates, presentation, recordId } = call;
  if (recordId <= 0) throw noPerson(recordId);
  return {
    personId: recordId,
    read: (stored) => {
      if (stored === null) throw new Error("only what is stored is patched");
      const shown = presentPersonEntity(stored, presentation.language);
      return patchedBody(PersonEntity, shown, { tree, dates });
    },
  };
}

function withLinks(
  value: Wire<typeof PersonEntity>,
  { linkBase }: Pick<ResourceCall, "linkBase">,
): Wire<typeof PersonEntityWithLinks> {
  const api = `${linkBase}/api/v1`;
  const self = `${api}/Person/${value.PersonId}`;
  const _Links = {
    Self: self,
    Archive: `${api}/Person`,
    "Self.Simple": `${self}/Simple`,
    "Archive.Tickets": `${self}/Tickets`,
    "SupportAssociate.List": `${api}/MDOList/associate`,
    "TicketPriority.List": `${api}/MDOList/ticketpriority`,
  };
  return { ...value, _Links };
}
