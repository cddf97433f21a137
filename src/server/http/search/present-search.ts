import type { SearchAnswer } from "../../../contract/additions/search-answer.ts";
import type { Wire } from "../../../contract/wire.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { MarkedText } from "../../../domain/search/mark-found.ts";
import type { FoundIn, SearchResult, ShownTicket } from "../../usecases/search/search-desk.ts";
import { writePlace } from "./search-place.ts";

type Answer = Wire<typeof SearchAnswer>;

export function presentSearch(result: SearchResult): Answer {
  return {
    Tickets: result.tickets.map(presentTicket),
    After: result.next === null ? null : writePlace(result.next),
    Persons: result.persons.map((person) => ({
      PersonId: person.personId,
      FullName: personFullName(person),
      Email: person.emails[0] ?? "",
      ContactId: person.contact?.contactId ?? 0,
      ContactName: person.contact?.name ?? "",
    })),
    Contacts: result.contacts.map(({ contactId, name, department }) => ({
      ContactId: contactId,
      Name: name,
      Department: department,
    })),
    IsComplete: result.isComplete,
  };
}

const placeNames: Readonly<Record<FoundIn, string>> = {
  id: "Id",
  title: "Title",
  people: "People",
  messages: "Messages",
};

function presentTicket({ ticket, foundIn, title, snippet }: ShownTicket) {
  return {
    TicketId: ticket.ticketId,
    FoundIn: placeNames[foundIn],
    Title: title.text,
    TitleMarks: presentMarks(title),
    BaseStatus: ticket.baseStatus,
    PersonName: ticket.personName,
    ContactName: ticket.contactName,
    MessageId: snippet?.messageId ?? 0,
    Snippet: snippet?.text ?? null,
    SnippetMarks: snippet === null ? [] : presentMarks(snippet),
  };
}

function presentMarks({ marks }: MarkedText) {
  return marks.map(({ start, length }) => ({ Start: start, Length: length }));
}
