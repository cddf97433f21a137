import { isReplyToCustomer } from "../message/message-direction.ts";
import type { StoredMessage } from "../message/stored-message.ts";
import type { MessageFacts } from "../message/stored-message.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { recordReply } from "../first-reply.ts";
import { priorityOf } from "../save/find-on-desk.ts";
import { logChanges } from "../save/log-changes.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";

/** As much of a message as says what a ticket is that begins with it. */
export type FirstMessage = Omit<MessageFacts, "messageId"> & Pick<StoredMessage, "author">;

/**
 * A ticket as it is made, with the messages on it that came from another one. They are its first ones:
 * no news to anybody, but the first reply among them ended the customer's wait.
 */
export function splitOff(
  created: TicketWrite,
  messages: readonly FirstMessage[],
  splitting: Pick<SaveSituation, "desk" | "businessClock"> & {
    /** What the log keeps of where they came from. */
    readonly details: Readonly<Record<string, unknown>>;
  },
): TicketWrite {
  const ticket = withMessages(created.ticket, messages, splitting);
  const { desk, details } = splitting;
  const { log } = created;
  return {
    ...created,
    ticket,
    log: {
      ...log,
      changes: logChanges(null, ticket, desk.customFields),
      details: { ...log.details, ...details },
    },
  };
}

function withMessages(
  made: Ticket,
  messages: readonly FirstMessage[],
  { desk, businessClock }: Pick<SaveSituation, "desk" | "businessClock">,
): Ticket {
  const oldestFirst = messages.toSorted((a, b) => a.createdAt - b.createdAt);
  const facts = oldestFirst.map((message, place) => ({ ...message, messageId: place }));
  const reply = facts.find(isReplyToCustomer);
  const clock = businessClock(priorityOf(desk, made.priorityId));
  const [first] = oldestFirst;
  return {
    ...made,
    ...countersOf(facts),
    ...analysisOf(facts),
    ...(reply !== undefined && recordReply(made, reply.createdAt, clock)),
    ...(first !== undefined && !made.authorGiven && { author: first.author }),
  };
}
