import { defineCarrier } from "../carrier.ts";
import {
  bool,
  dateTime,
  dictionary,
  embedded,
  int32,
  key,
  list,
  reference,
  referenceBy,
  text,
} from "../member.ts";
import { Address } from "./address.ts";
import { Associate } from "./associate.ts";
import { Business } from "./business.ts";
import { Category } from "./category.ts";
import { ConsentInfo } from "./consent-info.ts";
import { Contact } from "./contact.ts";
import { Country } from "./country.ts";
import { CustomerLanguage } from "./customer-language.ts";
import { EntityElement } from "./entity-element.ts";
import { Position } from "./position.ts";
import { rowRights } from "./row-rights.ts";
import { SavedUtmParameters } from "./saved-utm-parameters.ts";
import { SelectableMDOListItem } from "./selectable-mdo-list-item.ts";
import { TicketPriority } from "./ticket-priority.ts";
import { UserInfo } from "./user-info.ts";

/** A person in full. */
export const PersonEntity = defineCarrier("PersonEntity", {
  PersonId: key(),
  Firstname: text({ maxLength: 99 }),
  MiddleName: text({ maxLength: 99 }),
  Lastname: text({ maxLength: 99 }),
  Mrmrs: text({ maxLength: 239 }),
  Title: text({ maxLength: 239 }),
  UpdatedDate: dateTime({ access: "read", utc: true }),
  CreatedDate: dateTime({ access: "read", utc: true }),
  BirthDate: dateTime({ access: "read", utc: true }),
  CreatedBy: embedded(Associate, { access: "read" }),
  Emails: list(embedded(EntityElement)),
  Description: text({ maxLength: 2047 }),
  IsAssociate: bool({ access: "read" }),
  PrivatePhones: list(embedded(EntityElement), { access: "read" }),
  Faxes: list(embedded(EntityElement)),
  MobilePhones: list(embedded(EntityElement)),
  OfficePhones: list(embedded(EntityElement)),
  OtherPhones: list(embedded(EntityElement), { access: "read" }),
  Position: embedded(Position),
  UpdatedBy: embedded(Associate, { access: "read" }),
  Contact: reference(Contact),
  Country: reference(Country),
  Interests: list(embedded(SelectableMDOListItem), { access: "read" }),
  PersonNumber: text({ maxLength: 49 }),
  FullName: text({ access: "read" }),
  NoMailing: bool({ access: "read" }),
  UsePersonAddress: bool(),
  Retired: bool(),
  Urls: list(embedded(EntityElement), { access: "read" }),
  FormalName: text({ access: "read" }),
  Address: embedded(Address, { access: "read" }),
  Post3: text({ maxLength: 99 }),
  Post2: text({ maxLength: 99 }),
  Post1: text({ maxLength: 99 }),
  Kanalname: text({ maxLength: 99 }),
  Kanafname: text({ maxLength: 99 }),
  CorrespondingAssociate: embedded(Associate, { access: "read" }),
  Category: embedded(Category, { access: "read" }),
  Business: embedded(Business, { access: "read" }),
  Associate: embedded(Associate, { access: "read" }),
  Salutation: text({ access: "read" }),
  ActiveInterests: int32({ access: "read" }),
  SupportAssociate: reference(Associate),
  TicketPriority: referenceBy(TicketPriority, ["Id"]),
  CustomerLanguage: reference(CustomerLanguage),
  DbiAgentId: int32({ access: "read" }),
  DbiKey: text({ access: "read" }),
  DbiLastModified: dateTime({ access: "read" }),
  DbiLastSyncronized: dateTime({ access: "read" }),
  SentInfo: int32({ access: "read" }),
  ShowContactTickets: int32(),
  UserInfo: embedded(UserInfo, { access: "read" }),
  ChatEmails: list(embedded(EntityElement), { access: "read" }),
  InternetPhones: list(embedded(EntityElement), { access: "read" }),
  Source: int32({ access: "read" }),
  ActiveErpLinks: int32({ access: "read" }),
  ShipmentTypes: list(embedded(SelectableMDOListItem), { access: "read" }),
  Consents: list(embedded(ConsentInfo), { access: "read" }),
  BounceEmails: list(text(), { access: "read" }),
  ActiveStatusMonitorId: int32({ access: "read" }),
  CreatedByFormId: int32({ access: "read" }),
  UtmParameters: embedded(SavedUtmParameters, { access: "read" }),
  LeadstatusId: int32({ access: "read" }),
  Leadstatus: text({ access: "read" }),
  UserDefinedFields: dictionary(text(), { access: "read" }),
  ExtraFields: dictionary(text(), { access: "read" }),
  CustomFields: dictionary(text(), { access: "read" }),
  ...rowRights,
});
