import { TicketBaseStatus } from "../enums/ticket.ts";
import { defineCarrier } from "../carrier.ts";
import { bool, embedded, int32, list, oneOf, text } from "../member.ts";

/** A part of a text that is to be shown marked, in UTF-16 units. */
const SearchMark = defineCarrier("SearchMark", { Start: int32(), Length: int32() });

/** A ticket that a search found. Texts are plain, never HTML. */
const SearchTicket = defineCarrier("SearchTicket", {
  TicketId: int32(),
  /** Id, Title, People or Messages: the best place where everything was found. */
  FoundIn: text(),
  Title: text(),
  TitleMarks: list(embedded(SearchMark)),
  BaseStatus: oneOf(TicketBaseStatus),
  PersonName: text(),
  ContactName: text(),
  /** The message that the snippet is from; 0 = there is none. */
  MessageId: int32(),
  /** What is around the first hit in the newest message that has one; null = none has. */
  Snippet: text(),
  SnippetMarks: list(embedded(SearchMark)),
});

const SearchPerson = defineCarrier("SearchPerson", {
  PersonId: int32(),
  FullName: text(),
  Email: text(),
  ContactId: int32(),
  ContactName: text(),
});

const SearchContact = defineCarrier("SearchContact", {
  ContactId: int32(),
  Name: text(),
  Department: text(),
});

/** What a search found. */
export const SearchAnswer = defineCarrier("SearchAnswer", {
  Tickets: list(embedded(SearchTicket)),
  /** Sent as `after`, it asks for the tickets that follow; null = there are no more. */
  After: text(),
  /** The most likely ones; on the first page only. */
  Persons: list(embedded(SearchPerson)),
  Contacts: list(embedded(SearchContact)),
  /** False while something that was saved cannot be found by what it is now. */
  IsComplete: bool(),
});
