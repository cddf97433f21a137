import { Address } from "./carriers/address.ts";
import { ArchiveColumnData } from "./carriers/archive-column-data.ts";
import { ArchiveColumnInfo } from "./carriers/archive-column-info.ts";
import { ArchiveListItem } from "./carriers/archive-list-item.ts";
import { ArchiveListResult } from "./carriers/archive-list-result.ts";
import { ArchiveOrderByInfo } from "./carriers/archive-order-by-info.ts";
import { ArchiveRestrictionInfo } from "./carriers/archive-restriction-info.ts";
import { Associate } from "./carriers/associate.ts";
import { AttachmentEntity } from "./carriers/attachment-entity.ts";
import { AttachmentPreview } from "./carriers/attachment-preview.ts";
import { AttachmentValidationResult } from "./carriers/attachment-validation-result.ts";
import { Business } from "./carriers/business.ts";
import { CategorizationModelDetails } from "./carriers/categorization-model-details.ts";
import { CategorizationStatusResponse } from "./carriers/categorization-status-response.ts";
import { Category } from "./carriers/category.ts";
import { ConsentInfo } from "./carriers/consent-info.ts";
import { Contact } from "./carriers/contact.ts";
import { ContactEntity } from "./carriers/contact-entity.ts";
import { Country } from "./carriers/country.ts";
import { Credential } from "./carriers/credential.ts";
import { CredentialType } from "./carriers/credential-type.ts";
import { CustomCommand } from "./carriers/custom-command.ts";
import { CustomerLanguage } from "./carriers/customer-language.ts";
import { DocumentPreview } from "./carriers/document-preview.ts";
import { EntityElement } from "./carriers/entity-element.ts";
import { Favourite } from "./carriers/favourite.ts";
import { FieldProperty } from "./carriers/field-property.ts";
import { FieldRight } from "./carriers/field-right.ts";
import { FindResults } from "./carriers/find-results.ts";
import { GrantedModuleLicense } from "./carriers/granted-module-license.ts";
import { HeadingEntity } from "./carriers/heading-entity.ts";
import { LicenseOwner } from "./carriers/license-owner.ts";
import { ListEntity } from "./carriers/list-entity.ts";
import { ListItemEntity } from "./carriers/list-item-entity.ts";
import { LocalizedField } from "./carriers/localized-field.ts";
import { MDOListItem } from "./carriers/mdo-list-item.ts";
import { ModuleLicenseLink } from "./carriers/module-license-link.ts";
import { Person } from "./carriers/person.ts";
import { PersonEntity } from "./carriers/person-entity.ts";
import { Position } from "./carriers/position.ts";
import { Preference } from "./carriers/preference.ts";
import { PreferenceSpec } from "./carriers/preference-spec.ts";
import { PreferredTimeZone } from "./carriers/preferred-time-zone.ts";
import { Project } from "./carriers/project.ts";
import { ProvidedCredential } from "./carriers/provided-credential.ts";
import { Recipient } from "./carriers/recipient.ts";
import { Role } from "./carriers/role.ts";
import { Sale } from "./carriers/sale.ts";
import { SavedUtmParameters } from "./carriers/saved-utm-parameters.ts";
import { SelectableMDOListItem } from "./carriers/selectable-mdo-list-item.ts";
import { Sentiment } from "./carriers/sentiment.ts";
import { SoPrincipalCarrier } from "./carriers/so-principal-carrier.ts";
import { StructuredAddress } from "./carriers/structured-address.ts";
import { TableRight } from "./carriers/table-right.ts";
import { TabOrder } from "./carriers/tab-order.ts";
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
import { TicketInfo } from "./carriers/ticket-info.ts";
import { TicketSummaryItem } from "./carriers/ticket-summary-item.ts";
import { TicketType } from "./carriers/ticket-type.ts";
import { TicketTypeEntity } from "./carriers/ticket-type-entity.ts";
import { TimeZoneData } from "./carriers/time-zone-data.ts";
import { TimeZoneRule } from "./carriers/time-zone-rule.ts";
import { User } from "./carriers/user.ts";
import { UserDefinedFieldInfo } from "./carriers/user-defined-field-info.ts";
import { UserGroup } from "./carriers/user-group.ts";
import { UserInfo } from "./carriers/user-info.ts";
import { UserPresenceStatus } from "./carriers/user-presence-status.ts";
import { Webhook } from "./carriers/webhook.ts";
import { WebhookResult } from "./carriers/webhook-result.ts";
import { XsrfValue } from "./carriers/xsrf-value.ts";

/** Every declared carrier. */
export const carriers = [
  Address,
  ArchiveColumnData,
  ArchiveColumnInfo,
  ArchiveListItem,
  ArchiveListResult,
  ArchiveOrderByInfo,
  ArchiveRestrictionInfo,
  Associate,
  AttachmentEntity,
  AttachmentPreview,
  AttachmentValidationResult,
  Business,
  CategorizationModelDetails,
  CategorizationStatusResponse,
  Category,
  ConsentInfo,
  Contact,
  ContactEntity,
  Country,
  Credential,
  CredentialType,
  CustomCommand,
  CustomerLanguage,
  DocumentPreview,
  EntityElement,
  Favourite,
  FieldProperty,
  FieldRight,
  FindResults,
  GrantedModuleLicense,
  HeadingEntity,
  LicenseOwner,
  ListEntity,
  ListItemEntity,
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
  Recipient,
  Role,
  Sale,
  SavedUtmParameters,
  SelectableMDOListItem,
  Sentiment,
  SoPrincipalCarrier,
  StructuredAddress,
  TabOrder,
  TableRight,
  Tag,
  Ticket,
  TicketBatchReplyData,
  TicketCategory,
  TicketCategoryEntity,
  TicketEntity,
  TicketFormSubmission,
  TicketInfo,
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
  User,
  UserDefinedFieldInfo,
  UserGroup,
  UserInfo,
  UserPresenceStatus,
  Webhook,
  WebhookResult,
  XsrfValue,
] as const;
