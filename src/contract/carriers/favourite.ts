import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A record that a user keeps an eye on. */
export const Favourite = defineCarrier("Favourite", {
  TableName: text(),
  RecordId: int32(),
  AssociateId: int32(),
  ExtraInfo: text(),
  Rank: int32(),
  ...rowRights,
});
