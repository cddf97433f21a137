import type { OwnColumn } from "./column.ts";
import { defineColumns, part } from "./define-columns.ts";

/** Columns that several kinds of records have, and of which the desk keeps nothing. */
const address = defineColumns(
  `addressId:int line1:string line2:string line3:string county:string city:string zip:string state:string
   wgs84latitude:decimal wgs84longitude:decimal formattedAddress:-! formattedMultiLineAddress:-!`,
  {},
);

const webAddress = defineColumns("URLAddress:string URLDescription:string", {});

const numberAndDescription = "formattedNumber:string! description:string";

export const publication = defineColumns(
  "isPublished:bool publishedFrom:date publishedTo:date publishedBy:-!",
  {},
);

export function addresses(...names: readonly string[]): readonly OwnColumn[] {
  return names.flatMap((name) => part(name, address));
}

export function webAddresses(name: string): readonly OwnColumn[] {
  return part(name, webAddress);
}

/** Published forms of phone numbers: all have a number, and most a description. */
export function phones(...names: readonly string[]): string {
  return names
    .flatMap((name) => numberAndDescription.split(" ").map((column) => `${name}/${column}`))
    .join(" ");
}

export const email = `email/emailProtocol:string email/emailAddress:string email/emailDescription:string
  email/emailId:int email/emailLastSent:datetime email/emailBounceCount:int
  email/emailLastBounce:datetime email/emailHasBounced:bool`;

/** Fields that administrators define, by their published numbers; the types tell them apart. */
export function userDefined(name: string, types: string): readonly OwnColumn[] {
  const fields = types.split(" ").map((type, index) => `SuperOffice:${index + 1}:${type}`);
  return part(name, defineColumns(fields.join(" "), {}));
}

/** What other records count of one. */
export const activities = `NumberOfActivities:int! NumberOfActivitiesInPeriod:int!
  NumberOfNotCompletedActivities:int! NumberOfNotCompletedActivitiesInPeriod:int! LastActivity:date!
  LastCompletedActivity:date! LastDoByActivity:date! NumberOfSales:int! NumberOfSalesInPeriod:int!
  NumberOfNotCompletedSales:int! NumberOfNotCompletedSalesInPeriod:int! LastSale:date!
  LastCompletedSale:date! LastDoBySale:date!`;

export const saint = `saintSaleStatus:listAny! saintAmountClass:listAny! saintActivityType:listAny!
  saintDirection:listAny! saintIntention:listAny! saintTicketStatus:listAny! saintTicketCategory:listAny!`;
