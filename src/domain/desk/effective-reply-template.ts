import { categoryHasFlag, type Category } from "./category.ts";
import type { Desk } from "./desk.ts";

/**
 * The template around mail from a category: its own, else that of the nearest ancestor that passes its
 * template down; 0 = none.
 */
export function effectiveReplyTemplateId(
  category: Category,
  desk: Pick<Desk, "categories">,
): number {
  if (category.replyTemplateId > 0) return category.replyTemplateId;
  let ancestor = desk.categories.get(category.parentId);
  for (let depth = 0; ancestor !== undefined && depth < desk.categories.size; depth += 1) {
    if (categoryHasFlag(ancestor, "PropagateReplyTemplate") && ancestor.replyTemplateId > 0) {
      return ancestor.replyTemplateId;
    }
    ancestor = desk.categories.get(ancestor.parentId);
  }
  return 0;
}
