import type { Ticket } from "../ticket/ticket.ts";

/** Longer subjects are refused: a header line of mail holds 998 characters, encoded ones fewer. */
export const SUBJECT_MAX_LENGTH = 255;

/** What a header cannot hold. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

export function isPrintable(text: string): boolean {
  return text.search(unprintable) === -1;
}

/** A text as a header can hold it. */
export function oneLine(text: string): string {
  return text.replaceAll(unprintable, " ").trim();
}

/**
 * The wished subject, else the ticket's title, with the tag by which an answer finds the ticket; one that
 * is there already is not repeated.
 */
export function mailSubject(
  wished: string,
  { title, ticketId }: Pick<Ticket, "title" | "ticketId">,
  tag: string,
): string {
  const subject = oneLine(wished.trim() || title);
  return hasTag(subject, tag, ticketId) ? subject : `${subject} [${tag}: ${ticketId}]`.trimStart();
}

function hasTag(subject: string, tag: string, ticketId: number): boolean {
  const written = tag.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${written}:\\s*${ticketId}(?!\\d)`, "iu").test(subject);
}
