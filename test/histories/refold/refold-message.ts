import type { Desk } from "../../../src/domain/desk/desk.ts";
import type { NewMessage } from "../../../src/domain/ticket/message/message.ts";
import { minutes, momentOf, NOBODY } from "./desk-facts.ts";
import { assignedByRules, told, toldId, type RecordedEntry } from "./log-entry.ts";
import { isMassMailing } from "./marks.ts";
import { react } from "./refold-chain.ts";
import { changeOwner } from "./refold-reading.ts";
import type { Draft } from "./refolded-ticket.ts";

/** A message is added: counters, first reply, reading, and perhaps another owner. */
export function refoldMessage(ticket: Draft, entry: RecordedEntry, desk: Desk): void {
  const { log, message } = entry;
  if (message === null) throw new Error("the log tells of a message that is not there");
  const { ownerId, messageCount } = ticket;
  const moment = momentOf(ticket, log.at, desk);
  ticket.lastChangedAt = log.at;
  ticket.messageCount += 1;
  ticket.timeSpentMinutes += message.timeSpentMinutes;
  if (isReply(message)) {
    ticket.replyCount += 1;
    if (ticket.repliedAt === null && !isMassMailing(message)) {
      const { createdAt } = ticket;
      const repliedAt = message.createdAt;
      ticket.repliedAt = repliedAt;
      ticket.timeToReplyMinutes = minutes(moment.frameClock.seconds(createdAt, repliedAt));
      ticket.realTimeToReplyMinutes = minutes(repliedAt - createdAt);
    }
  }
  const byOwner = message.createdById === ownerId && ownerId !== NOBODY;
  if (!byOwner && ticket.readStatus === "Green") ticket.readStatus = "Yellow";
  ticket.ownerId = toldId(entry, told.owner) ?? ownerId;
  if (ticket.ownerId !== ownerId) {
    changeOwner(ticket, log.userId, log.at);
    if (!assignedByRules(entry)) react(ticket, "ChangedOwner", moment);
  }
  if (messageCount > 0) react(ticket, "NewInfo", moment);
}

/** Whether a message answers the customer: it is for him, and somebody of the desk wrote it to him. */
function isReply(message: NewMessage): boolean {
  const toOthers = ["Forward", "Comment", "Incoming"].includes(message.badge);
  const fromOutside = message.createdById === NOBODY || message.personId !== 0;
  const isMessage = message.category === "Message";
  return message.securityLevel === "External" && isMessage && !fromOutside && !toOthers;
}
