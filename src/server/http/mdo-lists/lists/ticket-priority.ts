import type { Priority } from "../../../../domain/desk/priority.ts";
import { isOffered } from "../../../../domain/desk/ticket-type/is-offered.ts";
import { assignmentTexts } from "../../../texts/assignment-texts.ts";
import { say, wordsOf } from "../../../texts/text.ts";
import { localise } from "../../language.ts";
import type { ListItem, MdoList } from "../mdo-list.ts";

/** Priorities in their order: all, or those that a ticket type offers. */
export const ticketPriority: MdoList = {
  name: "ticketpriority",
  listId: 5,
  kind: "whole",
  load: ({ attributes, presentation: { desk, language } }) => {
    const type = desk.ticketTypes.get(attributes.id("ticketType"));
    const items = [...desk.priorities.values()]
      .filter(({ deleted }) => !deleted || attributes.isOn("showDeleted"))
      .filter(({ priorityId }) => isOffered(priorityId, type?.availablePriorityIds ?? []))
      .map((priority) => [priority, localise(priority.name, language)] as const)
      .toSorted(
        ([one, name], [other, otherName]) =>
          one.sortOrder - other.sortOrder || name.localeCompare(otherName, "en"),
      )
      .map(([priority, name]) => itemOf(priority, name));
    if (!attributes.isOn("includeDefaultItems")) return items;
    return [{ id: 0, name: wordsOf(say(assignmentTexts.automaticPriority), language) }, ...items];
  },
};

function itemOf({ priorityId, deleted, sortOrder }: Priority, name: string): ListItem {
  return { id: priorityId, name, deleted, extraInfo: String(sortOrder) };
}
