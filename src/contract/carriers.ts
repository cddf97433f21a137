import { Address } from "./carriers/address.ts";
import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { Business } from "./carriers/business.ts";
import { Category } from "./carriers/category.ts";
import { ConsentInfo } from "./carriers/consent-info.ts";
import { ContactEntity } from "./carriers/contact-entity.ts";
import { Contact } from "./carriers/contact.ts";
import { Country } from "./carriers/country.ts";
import { CredentialType } from "./carriers/credential-type.ts";
import { Credential } from "./carriers/credential.ts";
import { CustomCommand } from "./carriers/custom-command.ts";
import { CustomerLanguage } from "./carriers/customer-language.ts";
import { EntityElement } from "./carriers/entity-element.ts";
import { FieldInfoBase } from "./carriers/field-info-base.ts";
import { FieldProperty } from "./carriers/field-property.ts";
import { FieldRight } from "./carriers/field-right.ts";
import { GrantedModuleLicense } from "./carriers/granted-module-license.ts";
import { LicenseOwner } from "./carriers/license-owner.ts";
import { LocalizedField } from "./carriers/localized-field.ts";
import { MDOListItem } from "./carriers/mdo-list-item.ts";
import { ModuleLicenseLink } from "./carriers/module-license-link.ts";
import { PersonEntity } from "./carriers/person-entity.ts";
import { Person } from "./carriers/person.ts";
import { Position } from "./carriers/position.ts";
import { PreferenceSpec } from "./carriers/preference-spec.ts";
import { Preference } from "./carriers/preference.ts";
import { PreferredTimeZone } from "./carriers/preferred-time-zone.ts";
import { Project } from "./carriers/project.ts";
import { ProvidedCredential } from "./carriers/provided-credential.ts";
import { Role } from "./carriers/role.ts";
import { Sale } from "./carriers/sale.ts";
import { SavedUtmParameters } from "./carriers/saved-utm-parameters.ts";
import { SelectableMDOListItem } from "./carriers/selectable-mdo-list-item.ts";
import { SoPrincipalCarrier } from "./carriers/so-principal-carrier.ts";
import { StructuredAddress } from "./carriers/structured-address.ts";
import { TabOrder } from "./carriers/tab-order.ts";
import { TableRight } from "./carriers/table-right.ts";
import { Tag } from "./carriers/tag.ts";
import { TicketCategoryEntity } from "./carriers/ticket-category-entity.ts";
import { TicketEntity } from "./carriers/ticket-entity.ts";
import { TicketFormSubmission } from "./carriers/ticket-form-submission.ts";
import { TicketMessageEntity } from "./carriers/ticket-message-entity.ts";
import { TicketMessageHeader } from "./carriers/ticket-message-header.ts";
import { TicketMessage } from "./carriers/ticket-message.ts";
import { TicketPriorityEntity } from "./carriers/ticket-priority-entity.ts";
import { TicketPriorityEscalationLevelEntity } from "./carriers/ticket-priority-escalation-level-entity.ts";
import { TicketPriority } from "./carriers/ticket-priority.ts";
import { TicketStatusEntity } from "./carriers/ticket-status-entity.ts";
import { TicketType } from "./carriers/ticket-type.ts";
import { Ticket } from "./carriers/ticket.ts";
import { TimeZoneData } from "./carriers/time-zone-data.ts";
import { TimeZoneRule } from "./carriers/time-zone-rule.ts";
import { UserDefinedFieldInfo } from "./carriers/user-defined-field-info.ts";
import { UserGroup } from "./carriers/user-group.ts";
import { UserInfo } from "./carriers/user-info.ts";
import { UserPresenceStatus } from "./carriers/user-presence-status.ts";
import { User } from "./carriers/user.ts";
import { WebhookResult } from "./carriers/webhook-result.ts";
import { Webhook } from "./carriers/webhook.ts";
import { XsrfValue } from "./carriers/xsrf-value.ts";

/** Every declared carrier. */
export const carriers = [
  Address,
  Associate,
  AttachmentEntity,
  Business,
  Category,
  ConsentInfo,
  Contact,
  ContactEntity,
  Country,
  Credential,
  CredentialType,
  CustomCommand,
  CustomerLanguage,
  EntityElement,
  FieldInfoBase,
  FieldProperty,
  FieldRight,
  GrantedModuleLicense,
  LicenseOwner,
  LocalizedField,
  MDOListItem,
  ModuleLicenseLink,
  Person,
  PersonEntity,
  Position,
  Preference,
  PreferenceSpec,
  PreferredTimeZone,
  Project,
  ProvidedCredential,
  Role,
  Sale,
  SavedUtmParameters,
  SelectableMDOListItem,
  SoPrincipalCarrier,
  StructuredAddress,
  TabOrder,
  TableRight,
  Tag,
  Ticket,
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
  TimeZoneData,
  TimeZoneRule,
  User,
  UserDefinedFieldInfo,
  UserGroup,
  UserInfo,
  UserPresenceStatus,
  Webhook,
  WebhookResult,
  XsrfValue,
] as const;
