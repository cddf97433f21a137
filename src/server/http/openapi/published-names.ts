import type { Carrier } from "../../../contract/carrier.ts";

/** Carriers that are published in another namespace than most. */
const namespaces: Readonly<Record<string, string>> = {
  AccessToken: "Counterfoil",
  AddedAccessToken: "Counterfoil",
  ArchiveColumnData: "SuperOffice.CRM.ArchiveLists",
  ArchiveColumnInfo: "SuperOffice.CRM.ArchiveLists",
  ArchiveOrderByInfo: "SuperOffice.CRM.ArchiveLists",
  ArchiveRestrictionGroup: "SuperOffice.CRM.ArchiveLists",
  ArchiveRestrictionInfo: "SuperOffice.CRM.ArchiveLists",
  AttachmentEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.TicketCarriers",
  CategoryMember: "Counterfoil",
  CustomFieldDefinition: "Counterfoil",
  CustomFieldOption: "Counterfoil",
  ContactEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.ContactCarriers",
  FieldProperty: "SuperOffice.CRM.Security",
  FieldRight: "SuperOffice.CRM.Security",
  ListEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.ListCarriers",
  ODataSlimResponse: "SuperOffice.Services.WebApi.OData",
  PersonEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.PersonCarriers",
  Session: "Counterfoil",
  SessionTicket: "Counterfoil",
  Session_SignInRequest: "Counterfoil",
  SystemUserAnswer: "Counterfoil",
  TableRight: "SuperOffice.CRM.Security",
  TicketEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.TicketCarriers",
  TicketRelationDefinitionEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.ListCarriers",
  TicketRelationEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.TicketCarriers",
  TicketMessageEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.TicketCarriers",
  TicketTypeEntityWithLinks: "SuperOffice.WebApi.v1.Carriers.ListCarriers",
  TimeZoneData: "SuperOffice.CRM",
  TimeZoneRule: "SuperOffice.CRM",
  WebhookDelivery: "Counterfoil",
  WebhookReplay: "Counterfoil",
  WebhookWithLinks: "SuperOffice.WebApi.v1.Carriers.WebhookCarriers",
  UserWithLinks: "SuperOffice.WebApi.v1.Carriers.UserCarriers",
};

/** The full name of a carrier in the published descriptions. */
export function publishedName({ name }: Carrier): string {
  return `${namespaces[name] ?? "SuperOffice.CRM.Services"}.${name}`;
}

/** The full name of the type that holds the arguments of an agent's operation. */
export function publishedArgumentsName(agent: string, { name }: Carrier): string {
  return `SuperOffice.WebApi.v1.Carriers.${agent}Carriers.${name}`;
}
