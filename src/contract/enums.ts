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
  LicenseType,
  MessageHeaderStdItem,
  MessageHeaderStdItemCol,
  PrefDescValueType,
  PreferenceLevel,
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
  UDefFieldType,
  UDefJustification,
  UDefType,
  UserType,
  WebhookNotifyVia,
  WebhookNotifyWhen,
  WebhookState,
] as const;
