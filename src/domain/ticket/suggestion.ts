import type { Ticket } from "./ticket.ts";

export type SuggestionFields = Pick<Ticket, "suggestedCategoryId" | "humanCategoryId">;

export interface SettledSuggestion {
  readonly fields: SuggestionFields;
  /** The category became the suggested one. */
  readonly applied: boolean;
}

/**
 * What becomes of an open category suggestion when a ticket is saved with `categoryId`. Any change
 * of category uses it up, also one to a different category, as the user has decided then; the first
 * such decision is remembered. Keeping the category leaves the suggestion open.
 */
export function settleSuggestion(
  stored: Pick<Ticket, "categoryId"> & SuggestionFields,
  categoryId: number,
): SettledSuggestion {
  const { suggestedCategoryId, humanCategoryId } = stored;
  if (suggestedCategoryId <= 0 || categoryId === stored.categoryId) {
    return { fields: { suggestedCategoryId, humanCategoryId }, applied: false };
  }
  return {
    fields: {
      suggestedCategoryId: 0,
      humanCategoryId: humanCategoryId === 0 ? categoryId : humanCategoryId,
    },
    applied: categoryId === suggestedCategoryId,
  };
}
