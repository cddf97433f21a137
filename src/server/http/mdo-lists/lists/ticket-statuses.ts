import {
  baseStatusCodes,
  type BaseStatus,
  type TicketStatus,
} from "../../../../domain/desk/status.ts";
import { isOffered } from "../../../../domain/desk/ticket-type/is-offered.ts";
import { localise } from "../../language.ts";
import type { ListAttributes } from "../list-attributes.ts";
import type { ListItem, ListQuestion, MdoList } from "../mdo-list.ts";

/** The fixed states of tickets, not the rows that administrators name. */
export const ticketStatus: MdoList = {
  name: "ticketstatus",
  listId: 6,
  kind: "whole",
  load: ({ presentation: { language } }) =>
    (Object.keys(baseStatusCodes) as BaseStatus[]).map((name) => ({
      id: baseStatusCodes[name],
      name: localise(`[SR_BASE_STATUS_${name.toUpperCase()}]`, language ?? "en"),
      extraInfo: name,
    })),
};

/** Statuses as administrators name them: all, or those that a ticket type offers. */
export const ticketTicketStatus: MdoList = {
  name: "ticketticketstatus",
  listId: 7,
  kind: "whole",
  load: (question) => {
    const { attributes, presentation } = question;
    const type = presentation.desk.ticketTypes.get(attributes.id("ticketType"));
    return rows(question, basesOf(attributes)).filter(({ id }) =>
      isOffered(id, type?.availableStatusIds ?? []),
    );
  },
};

function basesOf(attributes: ListAttributes): readonly BaseStatus[] {
  if (attributes.isOn("onlyNormal")) return ["Active", "Closed"];
  if (attributes.isOn("onlyNormalWithPostponed")) return pickable;
  return Object.keys(baseStatusCodes) as BaseStatus[];
}

/** What users may pick; merging, deleting and spam have ways of their own. */
const pickable: readonly BaseStatus[] = ["Active", "Closed", "Postponed"];

export const ticketStatusWithPostpone: MdoList = {
  name: "ticketstatuswithpostpone",
  listId: 8,
  kind: "whole",
  load: (question) => rows(question, pickable),
};

export const ticketStatusWithoutPostpone: MdoList = {
  name: "ticketstatuswithoutpostpone",
  listId: 9,
  kind: "whole",
  load: (question) => rows(question, ["Active", "Closed"]),
};

function rows(
  { presentation: { desk, language } }: ListQuestion,
  bases: readonly BaseStatus[],
): readonly ListItem[] {
  return [...desk.statuses.values()]
    .filter(({ deleted, baseStatus }) => !deleted && bases.includes(baseStatus))
    .map((status) => [status, localise(status.name, language)] as const)
    .toSorted(
      ([one, name], [other, otherName]) =>
        one.sortOrder - other.sortOrder || name.localeCompare(otherName, "en"),
    )
    .map(([status, name]) => itemOf(status, name));
}

function itemOf({ statusId, baseStatus }: TicketStatus, name: string): ListItem {
  return { id: statusId, name, extraInfo: String(baseStatusCodes[baseStatus]) };
}
