/** How a category finds an owner for a ticket that is to be assigned automatically. */
export const assignmentMethodCodes = {
  Unknown: 0,
  Even: 1,
  Weighted: 2,
  Unfair: 3,
  Not: 4,
} as const;

export type AssignmentMethod = keyof typeof assignmentMethodCodes;

/** Bits of `Category.flags`, as published. */
export const categoryFlagBits = {
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
} as const;

export type CategoryFlag = keyof typeof categoryFlagBits;

/** A user's place in a category. Weight counts only for the weighted method; 0 = never picked. */
export interface CategoryMember {
  readonly userId: number;
  readonly weight: number;
  readonly definedByGroup: boolean;
}

export interface Category {
  readonly categoryId: number;
  /** 0 = top level. */
  readonly parentId: number;
  readonly name: string;
  /** Names from the root down, joined by "/". */
  readonly fullName: string;
  /** The category administrator (user id), 0 = none. */
  readonly masterUserId: number;
  readonly flags: number;
  readonly assignmentMethod: AssignmentMethod;
  /** Name shown to customers. */
  readonly externalName: string;
  /** Length of the assignment quarantine in minutes; 0 or less = off. */
  readonly assignmentLagMinutes: number;
  readonly replyTemplateId: number;
  readonly notificationEmail: string;
  /** Status row a new ticket of this category starts in; 0 = user-defined. */
  readonly defaultTicketStatusId: number;
  readonly defaultMessageStatusId: number;
  readonly members: readonly CategoryMember[];
}

export function categoryHasFlag(category: Category, flag: CategoryFlag): boolean {
  return (category.flags & categoryFlagBits[flag]) !== 0;
}
