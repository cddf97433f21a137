import type { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Category } from "../../../domain/desk/category.ts";
import type { Language } from "../language.ts";
import { localisePath } from "../language.ts";
import { noRights } from "../presenters/presentation.ts";

/** In this list the top level is 0, and no template is -1. */
const NO_TEMPLATE_ID = -1;

/** A category as an entry of a pick list. */
export function presentCategoryItem(
  category: Category,
  { rank, language }: { readonly rank: number; readonly language: Language | null },
): Wire<typeof MDOListItem> {
  const name = localisePath(category.fullName, language);
  const templateId = category.replyTemplateId || NO_TEMPLATE_ID;
  return {
    Id: category.categoryId,
    Name: name,
    ToolTip: "",
    Deleted: false,
    Rank: rank,
    Type: "ejcategory",
    ChildItems: [],
    IconHint: "",
    ColorBlock: 0,
    ExtraInfo: `parentId=${category.parentId}&replyTemplateId=${templateId}`,
    StyleHint: "",
    FullName: name,
    ...noRights,
  };
}
