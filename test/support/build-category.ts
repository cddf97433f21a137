import {
  categoryFlagBits,
  type Category,
  type CategoryFlag,
  type CategoryMember,
} from "../../src/domain/desk/category.ts";

export interface CategoryWishes extends Partial<Omit<Category, "flags" | "members">> {
  readonly flags?: readonly CategoryFlag[];
  /** A number stands for a member of that user id with weight 1. */
  readonly members?: readonly (number | CategoryMember)[];
}

/** A category that assigns evenly, open to everybody. */
export function buildCategory(categoryId: number, wishes: CategoryWishes = {}): Category {
  const { flags = [], members = [], ...others } = wishes;
  return {
    categoryId,
    parentId: 0,
    name: `Category ${categoryId}`,
    fullName: `Category ${categoryId}`,
    masterUserId: 0,
    assignmentMethod: "Even",
    externalName: "",
    assignmentLagMinutes: 0,
    replyTemplateId: 0,
    notificationEmail: "",
    defaultTicketStatusId: 0,
    defaultMessageStatusId: 0,
    ...others,
    flags: flags.reduce((sum, flag) => sum | categoryFlagBits[flag], 0),
    members: members.map((member) =>
      typeof member === "number" ? { userId: member, weight: 1, definedByGroup: false } : member,
    ),
  };
}
