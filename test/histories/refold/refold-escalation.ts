import type { Desk } from "../../../src/domain/desk/desk.ts";
import { momentOf } from "./desk-facts.ts";
import type { RecordedEntry } from "./log-entry.ts";
import { endDueChain, fireNext } from "./refold-chain.ts";
import { changeOwner } from "./refold-reading.ts";
import type { Draft } from "./refolded-ticket.ts";

const DELEGATE_BIT = 1;

/** A level fires, and hands the ticket over if it is to and the user may own tickets. */
export function refoldEscalation(ticket: Draft, { log }: RecordedEntry, desk: Desk): void {
  ticket.lastChangedAt = log.at;
  const dueAt = ticket.escalatesAt;
  const { escalationLevelId, level, ...fired } = fireNext(ticket, momentOf(ticket, log.at, desk));
  const expected = JSON.stringify({ escalationLevelId, level, dueAt });
  const told = JSON.stringify(log.details?.["escalation"]);
  if (told !== expected) throw new Error(`the log has ${told} fire, but it is ${expected}`);
  const { action, delegateToUserId } = fired;
  if ((action & DELEGATE_BIT) === 0 || delegateToUserId === ticket.ownerId) return;
  const user = desk.users.get(delegateToUserId);
  const mayOwn = user?.status === "Normal" || user?.status === "NotAvailable";
  if (user === undefined || user.deleted || !mayOwn) return;
  ticket.ownerId = delegateToUserId;
  changeOwner(ticket, log.userId, log.at);
}

/** The chain is due, but under its present priority there is no level to reach. */
export function refoldChainEnd(ticket: Draft, { log }: RecordedEntry, desk: Desk): void {
  ticket.lastChangedAt = log.at;
  endDueChain(ticket, momentOf(ticket, log.at, desk));
}
