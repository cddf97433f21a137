import { mayUseCategory } from "../../../../domain/access/create-right.ts";
import type { Category } from "../../../../domain/desk/category.ts";
import { localise, localisePath } from "../../language.ts";
import { byName } from "../compare-names.ts";
import type { ListItem, ListQuestion, MdoList } from "../mdo-list.ts";
import { treeOf } from "../tree-of.ts";

/** Categories: as a list by their full names, or as the tree that they are. */
export const ejCategory: MdoList = {
  name: "ejcategory",
  listId: 4,
  kind: "whole",
  load: (question) => {
    const { attributes, caller, isFlat, presentation } = question;
    const { desk, language } = presentation;
    const isShown = (category: Category): boolean =>
      mayUseCategory(caller, category) &&
      (!attributes.isOn("onlyOwnCategories") || caller.categoryIds.has(category.categoryId));
    const categories = [...desk.categories.values()];
    if (isFlat || !attributes.isOn("hierarchy")) {
      const items = categories.filter(isShown).map((category) => itemOf(category, question));
      return items.toSorted((one, other) => compareFullNames(one, other, question));
    }
    return treeOf(categories, {
      idOf: ({ categoryId }) => categoryId,
      parentIdOf: ({ parentId }) => parentId,
      isShown,
      compare: (one, other) => byName(language)(named(one, question), named(other, question)),
      itemOf: (category, children) => ({
        ...itemOf(category, question),
        // Only there because of what is below it.
        ...(!isShown(category) && { styleHint: "disabled" }),
        children,
      }),
    });
  },
};

function itemOf(category: Category, question: ListQuestion): ListItem {
  const { attributes, presentation } = question;
  const { desk, language } = presentation;
  const fullName = localisePath(category.fullName, language);
  const master = desk.users.get(category.masterUserId)?.fullName ?? "";
  const tips = [
    attributes.isOn("shortTooltip") ? fullName : "",
    attributes.isOn("includeAdministrativeInfo") ? master : "",
  ];
  return {
    id: category.categoryId,
    name: attributes.isOn("shortNames") ? localise(category.name, language) : fullName,
    toolTip: tips.filter(Boolean).join(", "),
    extraInfo: `parentId=${category.parentId}&replyTemplateId=${category.replyTemplateId || -1}`,
    fullName,
    searched: [fullName],
  };
}

function named(
  { categoryId, name }: Category,
  { presentation }: ListQuestion,
): { readonly id: number; readonly name: string } {
  return { id: categoryId, name: localise(name, presentation.language) };
}

function compareFullNames(one: ListItem, other: ListItem, { presentation }: ListQuestion): number {
  return byName(presentation.language)(byFullName(one), byFullName(other));
}

function byFullName({ id, name, fullName = name }: ListItem) {
  return { id, name: fullName };
}
