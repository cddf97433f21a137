import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { FieldProperty } from "./carriers/field-property.ts";
import { FieldRight } from "./carriers/field-right.ts";
import { MDOListItem } from "./carriers/mdo-list-item.ts";
import { Person } from "./carriers/person.ts";
import { Project } from "./carriers/project.ts";
import { Sale } from "./carriers/sale.ts";
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
import { Webhook } from "./carriers/webhook.ts";
import { WebhookResult } from "./carriers/webhook-result.ts";

/** Every declared carrier. */
export const carriers = [
  Associate,
  AttachmentEntity,
  FieldProperty,
  FieldRight,
  MDOListItem,
  Person,
  Project,
  Sale,
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
  Webhook,
  WebhookResult,
] as const;
