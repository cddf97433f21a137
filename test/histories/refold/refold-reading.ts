import type { Desk } from "../../../src/domain/desk/desk.ts";
import { momentOf, NOBODY } from "./desk-facts.ts";
import type { RecordedEntry } from "./log-entry.ts";
import { react } from "./refold-chain.ts";
import type { Draft } from "./refolded-ticket.ts";

/** Somebody opens the ticket; it is read once its owner did. */
export function refoldReading(ticket: Draft, { log }: RecordedEntry, desk: Desk): void {
  if (log.userId !== ticket.ownerId || ticket.ownerId === NOBODY) {
    ticket.firstReadByUserAt ??= log.at;
    return;
  }
  const isNews = ticket.readStatus !== "Green";
  readByOwner(ticket, log.at);
  if (isNews) react(ticket, "Read", momentOf(ticket, log.at, desk));
}

export function readByOwner(ticket: Draft, at: number): void {
  ticket.readStatus = "Green";
  ticket.readByOwnerAt = at;
  ticket.firstReadByOwnerAt ??= at;
  ticket.firstReadByUserAt ??= at;
}

/** To whoever takes a ticket it is read, to anybody else new. */
export function changeOwner(ticket: Draft, actingUserId: number, at: number): void {
  ticket.readStatus = "Red";
  ticket.readByOwnerAt = null;
  ticket.firstReadByOwnerAt = null;
  if (ticket.ownerId === actingUserId && ticket.ownerId !== NOBODY) readByOwner(ticket, at);
}
