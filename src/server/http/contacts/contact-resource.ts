import { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import { ContactEntityWithLinks } from "../../../contract/carriers/contact-entity-with-links.ts";
import { Contact } from "../../../contract/carriers/contact.ts";
import { bool, dictionary, int32, text } from "../../../contract/member.ts";
import { deleteContact } from "../../usecases/people/delete-contact.ts";
import { noContact } from "../../usecases/people/customer-errors.ts";
import { listContacts } from "../../usecases/people/get-contact.ts";
import { allowsChange } from "../conditions/conditions.ts";
import { presentDefaultContact } from "../presenters/present-contact-entity.ts";
import { presentContact } from "../presenters/present-contact.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { noCustomFields } from "../people/no-custom-fields.ts";
import {
  answerChange,
  answerNew,
  answerPatch,
  answerStored,
  requireCustomer,
} from "../people/answer-customer.ts";
import { validateCustomer } from "../people/validate-customer.ts";
import { contactForm } from "./contact-form.ts";

const path = "/api/v1/Contact";
const tag = "Contact";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: ContactEntity } as const;
const linked = { kind: "carrier", carrier: ContactEntityWithLinks } as const;
const ofOne = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the company." } },
  failures: ["notFound"],
} as const;
const fk = {
  fk: { member: bool(), description: "There are no foreign keys to be added." },
} as const;

/** The published resource of companies. */
export const contactResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "Contact.Default",
    operationId: "v1ContactEntity_DefaultContactEntity",
    summary: "Makes an unsaved company.",
    body: none,
    answer: { kind: "carrier", carrier: ContactEntity },
    run: async ({ context, caller, presentation }) =>
      presentDefaultContact({ desk: context.desk.current(), caller }, presentation.language),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Contact.Post",
    operationId: "v1ContactEntity_PostContactEntity",
    summary: "Creates a company.",
    body: entity,
    bodyName: "newEntity",
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerNew(contactForm, call),
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "Contact.Get",
    operationId: "v1ContactEntity_GetContactEntity",
    summary: "Gets a company in full, with the addresses of what belongs to it.",
    query: fk,
    body: none,
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerStored(contactForm, call),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "Contact.Put",
    operationId: "v1ContactEntity_PutContactEntity",
    summary: "Changes what the body names of a company; what it leaves out stays as it is.",
    body: entity,
    answer: linked,
    selection: "published",
    conditional: true,
    run: async (call) => answerChange(contactForm, call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOne,
    name: "Contact.Patch",
    operationId: "v1ContactEntity_PatchContactEntity",
    summary: "Changes a company step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: ContactEntity },
    answer: linked,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => answerPatch(contactForm, call),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "Contact.Delete",
    operationId: "v1ContactEntity_DeleteContactEntity",
    summary: "Deletes a company. Tickets go on naming it.",
    body: none,
    answer: none,
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, conditions }) => {
      const deleted = await deleteContact(context, caller, {
        recordId,
        isExpected: (stored) => allowsChange(conditions, contactForm.stateOf(stored)),
      });
      if (!deleted) throw noContact(recordId);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{id}/Simple`,
    name: "Contact.Simple",
    operationId: "v1ContactEntity_Simple",
    summary: "Gets a company as one flat row.",
    body: none,
    answer: { kind: "carrier", carrier: Contact },
    run: async ({ context, recordId }) => {
      const [contact] = await listContacts(context, [recordId]);
      if (contact === undefined) throw noContact(recordId);
      return presentContact(contact);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{id}/ForeignKey`,
    name: "Contact.ForeignKey",
    operationId: "v1ContactEntity_GetAllForeignKeysOnEntity",
    summary: "Lists the foreign keys of a company, of which there are none.",
    body: none,
    answer: { kind: "value", member: dictionary(text()) },
    run: async (call) => {
      await requireCustomer(contactForm, call);
      return {};
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/Validate`,
    tag,
    name: "Contact.Validate",
    operationId: "v1ContactEntity_ValidateContactEntity",
    summary: "Tells what a save of the company would complain of, by member. Stores nothing.",
    scope: "read",
    body: entity,
    bodyName: "contactEntity",
    answer: { kind: "value", member: dictionary(text()) },
    failures: ["notFound"],
    run: async (call) => validateCustomer(contactForm, call, call),
  }),
  ...noCustomFields(tag, "ContactEntity"),
];
