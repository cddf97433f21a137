import { defineCarrier } from "../carrier.ts";
import { ActivityStatus, SaleStatus } from "../enums/sale.ts";
import { dateTime, double, int32, key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A sale a ticket is linked to. */
export const Sale = defineCarrier("Sale", {
  ContactName: text({ maxLength: 219 }),
  SaleDate: dateTime(),
  SaleId: key(),
  Probability: int32({ int16: true }),
  Title: text({ maxLength: 219 }),
  Amount: double(),
  Currency: text(),
  ProjectName: text({ maxLength: 219 }),
  AssociateFullName: text(),
  Description: text(),
  Status: oneOf(SaleStatus),
  WeightedAmount: double(),
  ProjectId: int32(),
  EarningPercent: double(),
  Earning: double(),
  ContactId: int32(),
  AssociateId: int32(),
  PersonId: int32(),
  SaleTypeId: int32(),
  SaleTypeName: text(),
  PersonFullName: text(),
  Completed: oneOf(ActivityStatus),
  ActiveErpLinks: int32(),
  NextDueDate: dateTime(),
  Number: text({ maxLength: 49 }),
  ...rowRights,
});
