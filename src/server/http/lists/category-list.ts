import { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Category } from "../../../domain/desk/category.ts";
import { blankCategory } from "../../../domain/desk/category/decide-save-category.ts";
import { visibleCategories } from "../../usecases/lists/category-members.ts";
import { deleteCategory, saveCategory } from "../../usecases/lists/save-category.ts";
import { presentCategory } from "../presenters/present-category.ts";
import { defineList } from "./administered-list.ts";
import { categoryInputOf } from "./category-input.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall } from "./list-call.ts";
import { orListError } from "./list-error.ts";
import { saveRow } from "./save-row.ts";
import { withRowRights } from "./with-row-rights.ts";

/** What the members of a category are called. */
export const categoryMemberNames = {
  categoryId: "TicketCategoryId",
  parentId: "ParentId",
  name: "Name",
  masterUserId: "CategoryMaster",
  flags: "Flags",
  assignmentMethod: "DelegateMethod",
  externalName: "ExternalName",
  assignmentLagMinutes: "AssignmentLag",
  replyTemplateId: "ReplyTemplate",
  notificationEmail: "NotificationEmail",
  defaultTicketStatusId: "DefaultTicketStatus/TicketStatusId",
  defaultMessageStatusId: "DefaultMessageStatus/TicketStatusId",
  fromId: "FromTicketCategoryId",
  toId: "ToTicketCategoryId",
  userId: "AssociateId",
  weight: "Weight",
  groupIds: "GroupIds",
  categoryIds: "CategoryIds",
} as const;

const memberFields: ReadonlySet<string> = new Set(["userId", "weight"]);

/** The same where the category is a member of a body itself, beside its members and how many tickets. */
export function categoryMemberNamesIn(member: string): Readonly<Record<string, string>> {
  const names = Object.entries(categoryMemberNames).map(([field, name]) => [
    field,
    memberFields.has(field) ? name : `${member}/${name}`,
  ]);
  const beside = [
    ["members", "Members"],
    ["tickets", "Tickets"],
  ];
  return Object.fromEntries([...names, ...beside]) as Readonly<Record<string, string>>;
}

/** The categories, as far as the caller may know of them. */
export const categoryList = defineList<typeof TicketCategoryEntity>({
  name: "TicketCategory",
  listId: 1,
  carrier: TicketCategoryEntity,
  task: "administerCategories",
  noun: "category",
  all: (call) => categoriesFor(call).map((category) => present(category, call)),
  find: (call, id) => {
    const category = categoriesFor(call).find(({ categoryId }) => categoryId === id);
    return category === undefined ? null : present(category, call);
  },
  rowOf,
  blank: (call) => {
    const category = { ...blankCategory, categoryId: 0, fullName: "", members: [] };
    return present(category, call);
  },
  save: async (call, wish) => {
    const saving = {
      inputOf: categoryInputOf,
      store: saveCategory,
      names: categoryMemberNames,
      rowOf,
      present,
    };
    return saveRow(call, wish, saving);
  },
  remove: ({ context, caller }, id, conditions) =>
    orListError(
      deleteCategory(context, caller, id, expectedBy(conditions, id)),
      categoryMemberNames,
    ),
});

/** By full name, as everywhere. */
export function categoriesFor({ caller, presentation }: ListCall): readonly Category[] {
  return visibleCategories(caller, presentation.desk);
}

function rowOf({ categories }: Desk, id: number): Category | undefined {
  return categories.get(id);
}

function present(category: Category, call: ListCall) {
  const presented = presentCategory(category, call.presentation);
  return withRowRights(presented, call, { carrier: TicketCategoryEntity, table: "category" });
}
