import { defineCarrier } from "../carrier.ts";
import { bool, dateTime, int32, key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A project a ticket is linked to. */
export const Project = defineCarrier("Project", {
  ProjectId: key(),
  Name: text({ maxLength: 219 }),
  Description: text(),
  URL: text(),
  Type: text(),
  AssociateId: int32(),
  AssociateFullName: text(),
  TypeId: int32(),
  Updated: dateTime({ utc: true }),
  StatusId: int32(),
  Status: text(),
  TextId: int32(),
  PublishTo: dateTime(),
  PublishFrom: dateTime(),
  IsPublished: bool(),
  URLName: text(),
  ProjectNumber: text({ maxLength: 49 }),
  ActiveErpLinks: int32(),
  EventId: int32(),
  StartDate: dateTime(),
  ...rowRights,
});
