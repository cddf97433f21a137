import { defineEnum, defineFlags } from "../enum.ts";

export const TicketCategoryFlags = defineFlags("TicketCategoryFlags", {
  Unknown: 0,
  Internal: 1,
  OnlyLoggedInUsers: 2,
  DefaultToCategoryMaster: 4,
  ListInMain: 8,
  RedelegateNewMsg: 16,
  DelegateToOurContact: 32,
  PropagateReplyTemplate: 64,
  MembersOnly: 128,
  NotifyMembers: 256,
  AcceptWhenReplying: 512,
});

export const TicketCategoryDelegateMethod = defineEnum("TicketCategoryDelegateMethod", {
  Unknown: 0,
  Even: 1,
  Weighted: 2,
  Unfair: 3,
  Not: 4,
});

export const TicketCategoryClosingStatus = defineEnum("TicketCategoryClosingStatus", {
  UserDefined: 0,
  Active: 1,
  Closed: 2,
  Postponed: 3,
});
