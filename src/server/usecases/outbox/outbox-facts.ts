import type { Desk } from "../../../domain/desk/desk.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { ReplyTemplate } from "../../../domain/templates/reply-template.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { OutboxEntry } from "../../storage/outbox/list-outbox.ts";
import {
  findNewestMessages,
  findTickets,
  findUserAddresses,
  type NewestMessage,
  type UserAddress,
} from "../../storage/outbox/outbox-facts.ts";
import type { Queryable } from "../../storage/queryable.ts";
import {
  findReplyTemplates,
  loadCustomerLanguages,
  type CustomerLanguages,
} from "../../storage/templates/reply-templates.ts";
import { loadNamedRecords } from "../../storage/tickets/load-ticket.ts";

/** What the texts of notifications are made from. */
export interface OutboxFacts {
  readonly desk: Desk;
  readonly tickets: ReadonlyMap<number, Ticket>;
  readonly newestMessages: ReadonlyMap<number, NewestMessage>;
  readonly templates: ReadonlyMap<number, ReplyTemplate>;
  readonly languages: CustomerLanguages;
  readonly users: ReadonlyMap<number, UserAddress>;
  readonly persons: ReadonlyMap<number, Person>;
}

/** Reads what entries that are not written out need, all of them at once. */
export async function loadOutboxFacts(
  db: Queryable,
  desk: Desk,
  entries: readonly OutboxEntry[],
): Promise<OutboxFacts> {
  const open = entries.filter(({ written }) => written === null);
  const recipients = open.flatMap((entry) => entry.recipients);
  const ticketIds = open.flatMap(({ ticketId, listedTicketIds }) => [ticketId, ...listedTicketIds]);
  const userIds = recipients.flatMap((each) => ("userId" in each ? [each.userId] : []));
  const [tickets, newestMessages, templates, languages, users] = await Promise.all([
    findTickets(db, ticketIds),
    findNewestMessages(
      db,
      open.map(({ ticketId }) => ticketId),
    ),
    findReplyTemplates(
      db,
      open.map(({ templateId }) => templateId),
    ),
    loadCustomerLanguages(db),
    findUserAddresses(db, userIds),
  ]);
  const customers = [...tickets.values()].map(({ personId }) => personId);
  const named = recipients.flatMap((each) => ("personId" in each ? [each.personId] : []));
  const personIds = [...new Set([...customers, ...named])].filter((id) => id !== 0);
  const wanted = { personIds, saleIds: [], projectIds: [] };
  const { persons } = await loadNamedRecords(db, wanted);
  return { desk, tickets, newestMessages, templates, languages, users, persons };
}
