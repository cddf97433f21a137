import type { Priority } from "../../../../domain/desk/priority.ts";
import { assignmentTexts } from "../../../texts/assignment-texts.ts";
import { say, wordsOf } from "../../../texts/text.ts";
import { localise } from "../../language.ts";
import type { ListItem, MdoList } from "../mdo-list.ts";

/** Priorities in their order. */
export const ticketPriority: MdoList = {
  name: "ticketpriority",
  listId: 5,
  kind: "whole",
  load: ({ attributes, presentation: { desk, language } }) => {
    const items = [...desk.priorities.values()]
      .filter(({ deleted }) => !deleted || attributes.isOn("showDeleted"))
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
