import { defineCarrier } from "../carrier.ts";
import { bool, int32, key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A country, with how things are written there. */
export const Country = defineCarrier("Country", {
  CountryId: key(),
  Name: text(),
  CurrencyId: int32(),
  EnglishName: text(),
  TwoLetterISOCountry: text(),
  ThreeLetterISOCountry: text(),
  ImageDescription: text(),
  OrgNrText: text(),
  InterAreaPrefix: text(),
  DialInPrefix: text(),
  ZipPrefix: text(),
  DomainName: text(),
  AddressLayoutId: int32(),
  DomesticAddressLayoutId: int32(),
  ForeignAddressLayoutId: int32(),
  Rank: int32(),
  Tooltip: text(),
  Deleted: bool(),
  ...rowRights,
});
