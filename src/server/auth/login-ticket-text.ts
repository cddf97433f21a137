/** The parts of a ticket: its key, its secret, and the installation it is for. */
export interface LoginTicketParts {
  readonly guid: string;
  readonly number: string;
  readonly contextIdentifier: string;
}

/** How every ticket begins. */
export const TICKET_PREFIX = "7T:";

const longestNumber = 40;
const guidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes a ticket: base64 of `guid;number;context` in UTF-16, after the prefix. */
export function formatLoginTicket({ guid, number, contextIdentifier }: LoginTicketParts): string {
  const text = `${guid};${number};${contextIdentifier}`;
  return `${TICKET_PREFIX}${Buffer.from(text, "utf16le").toString("base64")}`;
}

/** Reads a ticket back; null for what cannot have been written by `formatLoginTicket`. */
export function parseLoginTicket(ticket: string): LoginTicketParts | null {
  if (!ticket.startsWith(TICKET_PREFIX)) return null;
  const text = Buffer.from(ticket.slice(TICKET_PREFIX.length), "base64").toString("utf16le");
  const [guid = "", number = "", ...rest] = text.split(";");
  if (!guidForm.test(guid) || !/^\d+$/.test(number) || number.length > longestNumber) return null;
  const parts = { guid, number, contextIdentifier: rest.join(";") };
  // One ticket has one spelling: base64 would otherwise be read leniently.
  return formatLoginTicket(parts) === ticket ? parts : null;
}
