import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { Favourite } from "./carriers/favourite.ts";
import { AttachmentPreview } from "./carriers/attachment-preview.ts";
import { AttachmentValidationResult } from "./carriers/attachment-validation-result.ts";
import { DocumentPreview } from "./carriers/document-preview.ts";
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
import { Recipient } from "./carriers/recipient.ts";
import { Sale } from "./carriers/sale.ts";
import { SoPrincipalCarrier } from "./carriers/so-principal-carrier.ts";
import { TableRight } from "./carriers/table-right.ts";
import { Tag } from "./carriers/tag.ts";
import { Ticket } from "./carriers/ticket.ts";
import { TicketBatchReplyData } from "./carriers/ticket-batch-reply-data.ts";
import { TicketCategory } from "./carriers/ticket-category.ts";
import { TicketCategoryEntity } from "./carriers/ticket-category-entity.ts";
import { TicketEntity } from "./carriers/ticket-entity.ts";
import { TicketFormSubmission } from "./carriers/ticket-form-submission.ts";
import { TicketMessage } from "./carriers/ticket-message.ts";
import { TicketMessageContent } from "./carriers/ticket-message-content.ts";
import { TicketMessageEntity } from "./carriers/ticket-message-entity.ts";
import { TicketMessageHeader } from "./carriers/ticket-message-header.ts";
import { TicketPriority } from "./carriers/ticket-priority.ts";
import { TicketPriorityEntity } from "./carriers/ticket-priority-entity.ts";
import { TicketPriorityEscalationLevelEntity } from "./carriers/ticket-priority-escalation-level-entity.ts";
import { TicketRelationAction } from "./carriers/ticket-relation-action.ts";
import { TicketRelationDefinitionEntity } from "./carriers/ticket-relation-definition-entity.ts";
import { TicketRelationEntity } from "./carriers/ticket-relation-entity.ts";
import { TicketRelationItem } from "./carriers/ticket-relation-item.ts";
import { TicketRelationResult } from "./carriers/ticket-relation-result.ts";
import { TicketStatusEntity } from "./carriers/ticket-status-entity.ts";
import { TicketSummaryItem } from "./carriers/ticket-summary-item.ts";
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
  Favourite,
  AttachmentPreview,
  AttachmentValidationResult,
  DocumentPreview,
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
  Recipient,
  Sale,
  SoPrincipalCarrier,
  TableRight,
  Tag,
  Ticket,
  TicketBatchReplyData,
  TicketCategory,
  TicketCategoryEntity,
  TicketEntity,
  TicketFormSubmission,
  TicketMessage,
  TicketMessageContent,
  TicketMessageEntity,
  TicketMessageHeader,
  TicketPriority,
  TicketPriorityEntity,
  TicketPriorityEscalationLevelEntity,
  TicketRelationAction,
  TicketRelationDefinitionEntity,
  TicketRelationEntity,
  TicketRelationItem,
  TicketRelationResult,
  TicketStatusEntity,
  TicketSummaryItem,
  TicketType,
  TicketTypeEntity,
  TimeZoneData,
  TimeZoneRule,
  Webhook,
  WebhookResult,
  XsrfValue,
] as const;
