import { defineCarrier } from "../carrier.ts";
import { bool, embedded, int32, key, text } from "../member.ts";
import { Address } from "./address.ts";
import { rowRights } from "./row-rights.ts";

/** A company, in short. */
export const Contact = defineCarrier("Contact", {
  ContactId: key(),
  Name: text(),
  OrgNr: text(),
  Department: text(),
  URL: text(),
  City: text(),
  DirectPhone: text(),
  AssociateId: int32(),
  CountryId: int32(),
  EmailAddress: text(),
  Kananame: text(),
  EmailAddressName: text(),
  URLName: text(),
  AssociateFullName: text(),
  BusinessName: text(),
  CategoryName: text(),
  CountryName: text(),
  Address: embedded(Address),
  FormattedAddress: text(),
  FullName: text(),
  IsOwnerContact: bool(),
  ActiveErpLinks: int32(),
  Number1: text(),
  Number2: text(),
  ...rowRights,
});
