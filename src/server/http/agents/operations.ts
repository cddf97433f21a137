import type { AgentOperation } from "./agent-operation.ts";
import { aiOperations } from "./ai/ai-operations.ts";
import { archiveOperations } from "./archive/archive-operations.ts";
import { associateOperations } from "./associate/associate-operations.ts";
import { attachmentOperations } from "./attachment/attachment-operations.ts";
import { favouriteOperations } from "./favourite/favourite-operations.ts";
import { mergingOperations } from "./merging/merging-operations.ts";
import { mailingOperations } from "./mailing/mailing-operations.ts";
import { listOperations } from "./list/list-operations.ts";
import { findOperations } from "./find/find-operations.ts";
import { preferenceOperations } from "./preference/preference-operations.ts";
import { relationDefinitionOperations } from "./relation-definitions/relation-definition-operations.ts";
import { relationOperations } from "./relations/relation-operations.ts";
import { configurationOperations } from "./configuration/configuration-operations.ts";
import { customerServiceOperations } from "./customer-service/customer-service-operations.ts";
import { contactOperations } from "./contact/contact-operations.ts";
import { mdoOperations } from "./mdo/mdo-operations.ts";
import { personOperations } from "./person/person-operations.ts";
import { sentryOperations } from "./sentry/sentry-operations.ts";
import { ticketOperations } from "./ticket/ticket-operations.ts";
import { ticketHandlingOperations } from "./ticket-handling/ticket-handling-operations.ts";
import { ticketMessageOperations } from "./ticket-message/ticket-message-operations.ts";
import { timeZoneOperations } from "./time-zone/time-zone-operations.ts";
import { userDefinedFieldInfoOperations } from "./user-defined-field-info/user-defined-field-info-operations.ts";
import { userOperations } from "./user/user-operations.ts";
import { webhookOperations } from "./webhook/webhook-operations.ts";

/** Every operation this server carries out. An operation that is not in here does not exist. */
export const operations: readonly AgentOperation[] = [
  ...ticketOperations,
  ...ticketHandlingOperations,
  ...mergingOperations,
  ...relationOperations,
  ...relationDefinitionOperations,
  ...ticketMessageOperations,
  ...attachmentOperations,
  ...mailingOperations,
  ...aiOperations,
  ...associateOperations,
  ...favouriteOperations,
  ...listOperations,
  ...configurationOperations,
  ...contactOperations,
  ...customerServiceOperations,
  ...mdoOperations,
  ...personOperations,
  ...archiveOperations,
  ...findOperations,
  ...preferenceOperations,
  ...sentryOperations,
  ...timeZoneOperations,
  ...userOperations,
  ...userDefinedFieldInfoOperations,
  ...webhookOperations,
];
