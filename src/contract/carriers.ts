import { ArchiveColumnData } from "./carriers/archive-column-data.ts";
import { ArchiveColumnInfo } from "./carriers/archive-column-info.ts";
import { ArchiveListItem } from "./carriers/archive-list-item.ts";
import { ArchiveListResult } from "./carriers/archive-list-result.ts";
import { ArchiveOrderByInfo } from "./carriers/archive-order-by-info.ts";
import { ArchiveRestrictionInfo } from "./carriers/archive-restriction-info.ts";
import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { FieldProperty } from "./carriers/field-property.ts";
import { FieldRight } from "./carriers/field-right.ts";
import { FindResults } from "./carriers/find-results.ts";
import { GrantedModuleLicense } from "./carriers/granted-module-license.ts";
import { MDOListItem } from "./carriers/mdo-list-item.ts";
import { Person } from "./carriers/person.ts";
import { PreferredTimeZone } from "./carriers/preferred-time-zone.ts";
import { Project } from "./carriers/project.ts";
import { ProvidedCredential } from "./carriers/provided-credential.ts";
import { Sale } from "./carriers/sale.ts";
import { SoPrincipalCarrier } from "./carriers/so-principal-carrier.ts";
import { TableRight } from "./carriers/table-right.ts";
import { Tag } from "./carriers/tag.ts";
import { Ticket } from "./carriers/ticket.ts";
import { TicketCategoryEntity } from "./carriers/ticket-category-entity.ts";
import { TicketEntity } from "./carriers/ticket-entity.ts";
import { TicketFormSubmission } from "./carriers/ticket-form-submission.ts";
import { TicketMessage } from "./carriers/ticket-message.ts";
import { TicketMessageEntity } from "./carriers/ticket-message-entity.ts";
import { TicketMessageHeader } from "./carriers/ticket-message-header.ts";
import { TicketPriorityEntity } from "./carriers/ticket-priority-entity.ts";
import { TicketPriorityEscalationLevelEntity } from "./carriers/ticket-priority-escalation-level-entity.ts";
import { TicketStatusEntity } from "./carriers/ticket-status-entity.ts";
import { TicketType } from "./carriers/ticket-type.ts";
import { TimeZoneData } from "./carriers/time-zone-data.ts";
import { TimeZoneRule } from "./carriers/time-zone-rule.ts";
import { XsrfValue } from "./carriers/xsrf-value.ts";
import { Webhook } from "./carriers/webhook.ts";
import { WebhookResult } from "./carriers/webhook-result.ts";

/** Every declared carrier. */
export const carriers = [
  ArchiveColumnData,
  ArchiveColumnInfo,
  ArchiveListItem,
  ArchiveListResult,
  ArchiveOrderByInfo,
  ArchiveRestrictionInfo,
  Associate,
  AttachmentEntity,
  FieldProperty,
  FieldRight,
  FindResults,
  GrantedModuleLicense,
  MDOListItem,
  Person,
  PreferredTimeZone,
  Project,
  ProvidedCredential,
  Sale,
  SoPrincipalCarrier,
  TableRight,
  Tag,
  Ticket,
  TicketCategoryEntity,
  TicketEntity,
  TicketFormSubmission,
  TicketMessage,
  TicketMessageEntity,
  TicketMessageHeader,
  TicketPriorityEntity,
  TicketPriorityEscalationLevelEntity,
  TicketStatusEntity,
  TicketType,
  TimeZoneData,
  TimeZoneRule,
  Webhook,
  WebhookResult,
  XsrfValue,
] as const;
