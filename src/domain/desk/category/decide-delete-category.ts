import type { Category } from "../category.ts";
import type { Desk } from "../desk.ts";
import type { PlainListFault } from "../list-fault.ts";

/**
 * Why a category cannot be deleted; null when it can. What stands below it would lose its place, its
 * tickets would belong nowhere, and a desk without a category could take no ticket.
 */
export function faultOfCategoryDeletion(
  { categoryId }: Category,
  { desk, holdsTickets }: { readonly desk: Desk; readonly holdsTickets: boolean },
): PlainListFault | null {
  const { categories } = desk;
  if ([...categories.values()].some(({ parentId }) => parentId === categoryId)) {
    return "hasChildren";
  }
  if (holdsTickets) return "holdsTickets";
  return categories.size === 1 ? "lastOfItsKind" : null;
}
