import type { TagReference, TicketInput } from "../ticket/save/ticket-input.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { BatchChangeWish } from "./batch-wish.ts";

/** What a change of many means for one of them: tags come and go beside those that it has. */
export function changeInputOf(
  { input, customFields, addTagIds, removeTagIds }: BatchChangeWish,
  stored: Pick<Ticket, "tagIds">,
): TicketInput {
  const given = input.tags ?? stored.tagIds.map((tagId): TagReference => ({ tagId }));
  const kept = given.filter((tag) => !("tagId" in tag) || !removeTagIds.includes(tag.tagId));
  const touchesTags = input.tags !== undefined || addTagIds.length > 0 || removeTagIds.length > 0;
  return {
    ...input,
    ...(touchesTags && { tags: [...kept, ...addTagIds.map((tagId) => ({ tagId }))] }),
    customFields: new Map(customFields),
  };
}
