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
import { Country } from "./country.ts";
import { CustomerLanguage } from "./customer-language.ts";
import { EntityElement } from "./entity-element.ts";
import { Person } from "./person.ts";
import { rowRights } from "./row-rights.ts";
import { SavedUtmParameters } from "./saved-utm-parameters.ts";
import { SelectableMDOListItem } from "./selectable-mdo-list-item.ts";
import { TicketPriority } from "./ticket-priority.ts";

/** A company in full. */
export const ContactEntity = defineCarrier("ContactEntity", {
  ContactId: key(),
  Name: text({ maxLength: 219 }),
  Department: text({ maxLength: 219 }),
  OrgNr: text({ maxLength: 49 }),
  Number1: text({ access: "read" }),
  Number2: text({ access: "read" }),
  UpdatedDate: dateTime({ access: "read", utc: true }),
  CreatedDate: dateTime({ access: "read", utc: true }),
  Emails: list(embedded(EntityElement)),
  Interests: list(embedded(SelectableMDOListItem), { access: "read" }),
  Urls: list(embedded(EntityElement), { access: "read" }),
  Phones: list(embedded(EntityElement)),
  Faxes: list(embedded(EntityElement)),
  Description: text({ maxLength: 2047 }),
  UpdatedBy: embedded(Associate, { access: "read" }),
  CreatedBy: embedded(Associate, { access: "read" }),
  Associate: embedded(Associate, { access: "read" }),
  Business: embedded(Business, { access: "read" }),
  Category: embedded(Category, { access: "read" }),
  Country: reference(Country),
  Persons: list(embedded(Person), { access: "read" }),
  NoMailing: bool({ access: "read" }),
  Kananame: text({ access: "read" }),
  Xstop: bool({ access: "read" }),
  ActiveInterests: int32({ access: "read" }),
  GroupId: int32({ access: "read" }),
  ActiveStatusMonitorId: int32({ access: "read" }),
  SupportAssociate: reference(Associate),
  TicketPriority: referenceBy(TicketPriority, ["Id"]),
  CustomerLanguage: embedded(CustomerLanguage, { access: "read" }),
  Deleted: int32({ access: "read" }),
  DbiAgentId: int32({ access: "read" }),
  DbiLastSyncronized: dateTime({ access: "read" }),
  DbiKey: text({ access: "read" }),
  DbiLastModified: dateTime({ access: "read" }),
  SupportPerson: reference(Person),
  Address: embedded(Address, { access: "read" }),
  Source: int32({ access: "read" }),
  ActiveErpLinks: int32({ access: "read" }),
  BounceEmails: list(text(), { access: "read" }),
  Domains: list(text()),
  UtmParameters: embedded(SavedUtmParameters, { access: "read" }),
  UserDefinedFields: dictionary(text(), { access: "read" }),
  ExtraFields: dictionary(text(), { access: "read" }),
  CustomFields: dictionary(text(), { access: "read" }),
  ...rowRights,
});
