import { defineCarrier } from "../carrier.ts";
import {
  TicketCategoryClosingStatus,
  TicketCategoryDelegateMethod,
  TicketCategoryFlags,
} from "../enums/ticket-category.ts";
import { dictionary, flags, int32, key, oneOf, reference, text } from "../member.ts";
import { TicketStatusEntity } from "./ticket-status-entity.ts";
import { rowRights } from "./row-rights.ts";

/** A queue of tickets with its rules of assignment. */
export const TicketCategoryEntity = defineCarrier("TicketCategoryEntity", {
  TicketCategoryId: key(),
  ParentId: int32(),
  Name: text({ maxLength: 64, perLanguage: true }),
  Fullname: text({ access: "read", maxLength: 255 }),
  CategoryMaster: int32(),
  Flags: flags(TicketCategoryFlags),
  DelegateMethod: oneOf(TicketCategoryDelegateMethod),
  ExternalName: text({ maxLength: 255, perLanguage: true }),
  ClosingStatus: oneOf(TicketCategoryClosingStatus),
  MsgClosingStatus: oneOf(TicketCategoryClosingStatus),
  AssignmentLag: int32(),
  ReplyTemplate: int32(),
  NotificationEmail: text({ maxLength: 2047 }),
  DefaultTicketStatus: reference(TicketStatusEntity),
  DefaultMessageStatus: reference(TicketStatusEntity),
  EffectiveReplyTemplateId: int32({ access: "read" }),
  ExtraFields: dictionary(text()),
  CustomFields: dictionary(text()),
  ...rowRights,
});
