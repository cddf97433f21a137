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
import { NotifyChannel, NotifyType } from "./enums/notification.ts";
import {
  TicketPriorityEscalateAction,
  TicketPriorityEscalateEvent,
  TicketPriorityFlags,
  TicketPriorityStatus,
} from "./enums/ticket-priority.ts";
import { TicketRelationError, TicketRelationType } from "./enums/ticket-relation.ts";
import { TicketStatusTimeCounter } from "./enums/ticket-status.ts";
import {
  BadgeType,
  HtmlSanitizerOptions,
  ImageEmbedType,
  MessageActionType,
  MessageHeaderStdItem,
  MessageHeaderStdItemCol,
  RecipientType,
  TicketMessageCategory,
  TicketMessageType,
} from "./enums/ticket-message.ts";
import { EFieldRight, ETableRight } from "./enums/rights.ts";
import { ActivityStatus, SaleStatus } from "./enums/sale.ts";
import { FormSubmissionStatus } from "./enums/form-submission.ts";
import { EjUserStatus, LicenseType, RoleType, UserType } from "./enums/user.ts";
import { WebhookNotifyVia, WebhookNotifyWhen, WebhookState } from "./enums/webhook.ts";
import { AddressType } from "./enums/address.ts";
import { CategoryGroup } from "./enums/category-group.ts";
import { CredentialValueControl } from "./enums/credential.ts";
import { CommandActions } from "./enums/custom-command.ts";
import { PrefDescValueType, PreferenceLevel } from "./enums/preference.ts";
import { UDefFieldType, UDefJustification, UDefType } from "./enums/user-defined-field.ts";
import { CustomFieldType } from "./enums/custom-field.ts";

/** Every declared enumeration and bit set. */
export const enums = [
  ActivityStatus,
  AddressType,
  BadgeType,
  CategoryGroup,
  CommandActions,
  CredentialValueControl,
  CustomFieldType,
  EFieldRight,
  ETableRight,
  EjUserStatus,
  FormSubmissionStatus,
  HtmlSanitizerOptions,
  ImageEmbedType,
  InterRestrictionOperator,
  LicenseType,
  MessageActionType,
  MessageHeaderStdItem,
  MessageHeaderStdItemCol,
  NotifyChannel,
  NotifyType,
  OrderBySortType,
  PrefDescValueType,
  PreferenceLevel,
  RecipientType,
  RoleType,
  SaleStatus,
  TicketBaseStatus,
  TicketCategoryClosingStatus,
  TicketCategoryDelegateMethod,
  TicketCategoryFlags,
  TicketMessageCategory,
  TicketMessageType,
  TicketOrigin,
  TicketPriorityEscalateAction,
  TicketPriorityEscalateEvent,
  TicketPriorityFlags,
  TicketPriorityStatus,
  TicketReadStatus,
  TicketRelationError,
  TicketRelationType,
  TicketSecurityLevel,
  TicketStatusTimeCounter,
  UDefFieldType,
  UDefJustification,
  UDefType,
  UserType,
  WebhookNotifyVia,
  WebhookNotifyWhen,
  WebhookState,
] as const;
