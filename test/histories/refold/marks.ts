import type { NewMessage } from "../../../src/domain/ticket/message/message.ts";

/**
 * Three things the desk takes note of without logging them: that a deadline was agreed rather than
 * computed, that one was emptied in the same save in which a new priority would compute another, and
 * that a message was not to count as the first reply. The clients in these histories therefore leave
 * marks in what is logged, and whoever reads the log knows them.
 */

/** An agreed deadline falls on a second on which no computed one of the ticket can fall. */
export function agreedDeadline(at: number, createdAt: number): number {
  const second = secondOf(createdAt) === 7 ? 8 : 7;
  return at - secondOf(at) + second;
}

/** Frames open and close at whole minutes; so computed deadlines have the second of the creation, or 0. */
export function isAgreedDeadline(at: number, createdAt: number): boolean {
  return secondOf(at) !== 0 && secondOf(at) !== secondOf(createdAt);
}

const NO_DEADLINE = "No deadline";

/** The title of a ticket whose deadline is emptied; another one each time, as only changes are logged. */
export function titleWithoutDeadline(count: number): string {
  return `${NO_DEADLINE} ${count}`;
}

export function meansNoDeadline(title: string | undefined): boolean {
  return title?.startsWith(NO_DEADLINE) === true;
}

export const MASS_MAILING_ID = "<mailing@desk.example.com>";

export function isMassMailing({ internetMessageId }: NewMessage): boolean {
  return internetMessageId === MASS_MAILING_ID;
}

function secondOf(at: number): number {
  return ((at % 60) + 60) % 60;
}
