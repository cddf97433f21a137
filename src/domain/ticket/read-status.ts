import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { Instant } from "../instant.ts";
import type { ReadStatus, Ticket } from "./ticket.ts";

export type ReadFields = Pick<
  Ticket,
  "readStatus" | "readByOwnerAt" | "firstReadByOwnerAt" | "firstReadByUserAt"
>;

/** A user and the owner of the ticket; {@link SYSTEM_USER_ID} is nobody and owns nothing. */
export interface UserAndOwner {
  readonly userId: number;
  readonly ownerId: number;
}

/** A new ticket is unread, except by an owner who created it. */
export function readFieldsOfNewTicket(creator: UserAndOwner, now: Instant): ReadFields {
  const unread: ReadFields = {
    readStatus: "Red",
    readByOwnerAt: null,
    firstReadByOwnerAt: null,
    firstReadByUserAt: null,
  };
  return isOwner(creator) ? readByOwner(unread, now) : unread;
}

/**
 * After the ticket went to another owner (`acting.ownerId` is the new one, `acting.userId` who did
 * it). Reading by the former owner no longer counts, but that some user has read the ticket stays
 * true. Whoever takes a ticket has it in front of them, so it is read.
 */
export function readFieldsAfterOwnerChange(
  ticket: ReadFields,
  acting: UserAndOwner,
  now: Instant,
): ReadFields {
  const unread: ReadFields = {
    readStatus: "Red",
    readByOwnerAt: null,
    firstReadByOwnerAt: null,
    firstReadByUserAt: ticket.firstReadByUserAt,
  };
  return isOwner(acting) ? readByOwner(unread, now) : unread;
}

export interface Reading {
  readonly fields: ReadFields;
  /** The owner has read news, which is the escalation event Read. */
  readonly raisesReadEvent: boolean;
}

/** A user has opened the ticket. Only the owner's reading changes the read status. */
export function readFieldsAfterReading(
  ticket: ReadFields,
  reader: UserAndOwner,
  now: Instant,
): Reading {
  if (isOwner(reader)) {
    return {
      fields: readByOwner(ticket, now),
      raisesReadEvent: ticket.readStatus !== "Green",
    };
  }
  const { readStatus, readByOwnerAt, firstReadByOwnerAt } = ticket;
  const firstReadByUserAt = ticket.firstReadByUserAt ?? now;
  return {
    fields: { readStatus, readByOwnerAt, firstReadByOwnerAt, firstReadByUserAt },
    raisesReadEvent: false,
  };
}

/** A message is news to the owner, unless the owner wrote it. */
export function readStatusAfterMessage(readStatus: ReadStatus, author: UserAndOwner): ReadStatus {
  if (isOwner(author)) return readStatus;
  switch (readStatus) {
    case "Green":
      return "Yellow";
    case "Yellow":
    case "Red":
      return readStatus;
  }
}

function readByOwner(ticket: ReadFields, now: Instant): ReadFields {
  return {
    readStatus: "Green",
    readByOwnerAt: now,
    firstReadByOwnerAt: ticket.firstReadByOwnerAt ?? now,
    firstReadByUserAt: ticket.firstReadByUserAt ?? now,
  };
}

function isOwner({ userId, ownerId }: UserAndOwner): boolean {
  return userId === ownerId && ownerId !== SYSTEM_USER_ID;
}
