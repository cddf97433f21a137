import { InterRestrictionOperator, OrderBySortType } from "./enums/archive.ts";
import {
  TicketBaseStatus,
  TicketOrigin,
  TicketReadStatus,
  TicketSecurityLevel,
} from "./enums/ticket.ts";
import {
  TicketCategoryClosingStatus,
  TicketCategoryDelegateMethod,
  TicketCategoryFlags,
} from "./enums/ticket-category.ts";
import {
  TicketPriorityEscalateEvent,
  TicketPriorityFlags,
  TicketPriorityStatus,
} from "./enums/ticket-priority.ts";
import { TicketStatusTimeCounter } from "./enums/ticket-status.ts";
import {
  BadgeType,
  HtmlSanitizerOptions,
  MessageHeaderStdItem,
  MessageHeaderStdItemCol,
  TicketMessageCategory,
  TicketMessageType,
} from "./enums/ticket-message.ts";
import { EFieldRight, ETableRight } from "./enums/rights.ts";
import { ActivityStatus, SaleStatus } from "./enums/sale.ts";
import { FormSubmissionStatus } from "./enums/form-submission.ts";
import { EjUserStatus, LicenseType, RoleType, UserType } from "./enums/user.ts";
import { WebhookNotifyVia, WebhookNotifyWhen, WebhookState } from "./enums/webhook.ts";

/** Every declared enumeration and bit set. */
export const enums = [
  ActivityStatus,
  BadgeType,
  EFieldRight,
  ETableRight,
  EjUserStatus,
  FormSubmissionStatus,
  HtmlSanitizerOptions,
  InterRestrictionOperator,
  LicenseType,
  MessageHeaderStdItem,
  MessageHeaderStdItemCol,
  OrderBySortType,
  RoleType,
  SaleStatus,
  TicketBaseStatus,
  TicketCategoryClosingStatus,
  TicketCategoryDelegateMethod,
  TicketCategoryFlags,
  TicketMessageCategory,
  TicketMessageType,
  TicketOrigin,
  TicketPriorityEscalateEvent,
  TicketPriorityFlags,
  TicketPriorityStatus,
  TicketReadStatus,
  TicketSecurityLevel,
  TicketStatusTimeCounter,
  UserType,
  WebhookNotifyVia,
  WebhookNotifyWhen,
  WebhookState,
] as const;
