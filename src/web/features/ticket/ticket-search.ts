import { conversationFilters, type ConversationFilter } from "./conversation/filter-messages.ts";

export const ticketTabs = ["conversation", "properties"] as const;
export type TicketTab = (typeof ticketTabs)[number];

/** What of an open ticket stands in its address: the list that is beside it, and what is in front. */
export interface TicketSearch {
  readonly view?: string | undefined;
  readonly filter?: string | undefined;
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
  /** On screens that have no place for both. */
  readonly tab?: TicketTab | undefined;
  /** What of the conversation is shown; absent = all. */
  readonly show?: ConversationFilter | undefined;
  /** The ticket whose address led here, because it was merged into this one. */
  readonly from?: number | undefined;
}

/** Reads the parameters of an address; what makes no sense is as if it were not there. */
export function readTicketSearch(given: Readonly<Record<string, unknown>>): TicketSearch {
  const texts = (["view", "filter", "sort", "columns"] as const).flatMap((name) => {
    const value = given[name];
    if (typeof value === "number") return [[name, String(value)] as const];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const tab = ticketTabs.find((each) => each === given["tab"]);
  const show = conversationFilters.find((each) => each === given["show"] && each !== "all");
  const { from } = given;
  return {
    ...Object.fromEntries(texts),
    ...(tab !== undefined && { tab }),
    ...(show !== undefined && { show }),
    ...(typeof from === "number" && Number.isSafeInteger(from) && from > 0 && { from }),
  };
}
