import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultContactEntity } from "./create-default-contact-entity.ts";
import { deleteContactEntity } from "./delete-contact-entity.ts";
import { getContact } from "./get-contact.ts";
import { getContactEntity } from "./get-contact-entity.ts";
import { getContactList } from "./get-contact-list.ts";
import { getMyContact } from "./get-my-contact.ts";
import { saveContactEntity } from "./save-contact-entity.ts";
import { validateContactEntity } from "./validate-contact-entity.ts";

/** Operations of the Contact agent. */
export const contactOperations: readonly AgentOperation[] = [
  getContact,
  createDefaultContactEntity,
  saveContactEntity,
  deleteContactEntity,
  getContactEntity,
  getMyContact,
  validateContactEntity,
  getContactList,
];
