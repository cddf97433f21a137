import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultPersonEntity } from "./create-default-person-entity.ts";
import { deletePersonEntity } from "./delete-person-entity.ts";
import { getMyPerson } from "./get-my-person.ts";
import { getPerson } from "./get-person.ts";
import { getPersonEntity } from "./get-person-entity.ts";
import { getPersonList } from "./get-person-list.ts";
import { getPersonsFromContact } from "./get-persons-from-contact.ts";
import { savePersonEntity } from "./save-person-entity.ts";
import { validatePersonEntity } from "./validate-person-entity.ts";

/** Operations of the Person agent. */
export const personOperations: readonly AgentOperation[] = [
  getPerson,
  createDefaultPersonEntity,
  savePersonEntity,
  deletePersonEntity,
  getPersonEntity,
  getMyPerson,
  validatePersonEntity,
  getPersonList,
  getPersonsFromContact,
];
