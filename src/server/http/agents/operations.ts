import type { AgentOperation } from "./agent-operation.ts";
import { archiveOperations } from "./archive/archive-operations.ts";
import { associateOperations } from "./associate/associate-operations.ts";
import { attachmentOperations } from "./attachment/attachment-operations.ts";
import { findOperations } from "./find/find-operations.ts";
import { preferenceOperations } from "./preference/preference-operations.ts";
import { ticketOperations } from "./ticket/ticket-operations.ts";
import { ticketMessageOperations } from "./ticket-message/ticket-message-operations.ts";
import { timeZoneOperations } from "./time-zone/time-zone-operations.ts";
import { userOperations } from "./user/user-operations.ts";
import { webhookOperations } from "./webhook/webhook-operations.ts";

/** Every operation this server carries out. An operation that is not in here does not exist. */
export const operations: readonly AgentOperation[] = [
  ...ticketOperations,
  ...ticketMessageOperations,
  ...attachmentOperations,
  ...archiveOperations,
  ...associateOperations,
  ...findOperations,
  ...preferenceOperations,
  ...timeZoneOperations,
  ...userOperations,
  ...webhookOperations,
];
