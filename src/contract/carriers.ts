import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { FieldProperty } from "./carriers/field-property.ts";
import { FieldRight } from "./carriers/field-right.ts";
import { GrantedModuleLicense } from "./carriers/granted-module-license.ts";
import { HeadingEntity } from "./carriers/heading-entity.ts";
import { ListEntity } from "./carriers/list-entity.ts";
import { ListItemEntity } from "./carriers/list-item-entity.ts";
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
import { TicketCategory } from "./carriers/ticket-category.ts";
import { TicketCategoryEntity } from "./carriers/ticket-category-entity.ts";
import { TicketEntity } from "./carriers/ticket-entity.ts";
import { TicketFormSubmission } from "./carriers/ticket-form-submission.ts";
import { TicketMessage } from "./carriers/ticket-message.ts";
import { TicketMessageEntity } from "./carriers/ticket-message-entity.ts";
import { TicketMessageHeader } from "./carriers/ticket-message-header.ts";
import { TicketPriority } from "./carriers/ticket-priority.ts";
import { TicketPriorityEntity } from "./carriers/ticket-priority-entity.ts";
import { TicketPriorityEscalationLevelEntity } from "./carriers/ticket-priority-escalation-level-entity.ts";
import { TicketStatusEntity } from "./carriers/ticket-status-entity.ts";
import { TicketType } from "./carriers/ticket-type.ts";
import { TicketTypeEntity } from "./carriers/ticket-type-entity.ts";
import { TimeZoneData } from "./carriers/time-zone-data.ts";
import { TimeZoneRule } from "./carriers/time-zone-rule.ts";
import { XsrfValue } from "./carriers/xsrf-value.ts";
import { Webhook } from "./carriers/webhook.ts";
import { WebhookResult } from "./carriers/webhook-result.ts";

/** Every declared carrier. */
export const carriers = [
  Associate,
  AttachmentEntity,
  FieldProperty,
  FieldRight,
  GrantedModuleLicense,
  HeadingEntity,
  ListEntity,
  ListItemEntity,
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
  TicketCategory,
  TicketCategoryEntity,
  TicketEntity,
  TicketFormSubmission,
  TicketMessage,
  TicketMessageEntity,
  TicketMessageHeader,
  TicketPriority,
  TicketPriorityEntity,
  TicketPriorityEscalationLevelEntity,
  TicketStatusEntity,
  TicketType,
  TicketTypeEntity,
  TimeZoneData,
  TimeZoneRule,
  Webhook,
  WebhookResult,
  XsrfValue,
] as const;
