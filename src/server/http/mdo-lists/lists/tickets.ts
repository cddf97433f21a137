import {
  listedTicketsWithIds,
  searchListedTickets,
  type ListedTicket,
} from "../../../usecases/lists/search-listed-tickets.ts";
import { ITEMS_MAX, type ListItem, type ListReading, type MdoList } from "../mdo-list.ts";

/** The tickets that the caller sees in lists, newest first. Both names find by title and by id. */
export const ticket = ticketList("ticket", 25);
export const ticketFreetextSearch = ticketList("ticket_freetextsearch", 26);

const NOBODY = -1;

function ticketList(name: string, listId: number): MdoList {
  return {
    name,
    listId,
    kind: "searched",
    search: async (question) => {
      const { attributes, search } = question;
      const excludeMerged = attributes.isOn("excludeMerged");
      const tickets = await searchListedTickets(question, {
        search,
        excludeMerged,
        limit: ITEMS_MAX,
      });
      return tickets.map((each) => itemOf(each, question));
    },
    find: async (ids, reading) =>
      (await listedTicketsWithIds(reading, ids)).map((each) => itemOf(each, reading)),
  };
}

function itemOf(each: ListedTicket, { attributes }: ListReading): ListItem {
  const withId = attributes.text("nameformat").toLowerCase() === "includeticketid";
  return {
    id: each.ticketId,
    name: withId ? `${each.ticketId} ${each.title}` : nameWithPerson(each),
    type: "Ticket",
    iconHint: "Ticket",
    extraInfo: String(each.personId || NOBODY),
    styleHint: styleOf(each),
  };
}

function nameWithPerson({ title, personName, contactName }: ListedTicket): string {
  if (personName === "") return title;
  const who = contactName === "" ? personName : `${personName} (${contactName})`;
  return `${title} (${who})`;
}

function styleOf({ baseStatus, isRead }: ListedTicket): string {
  if (baseStatus === "Closed") return "deleted_item";
  return isRead ? "" : "ticketUnread";
}
