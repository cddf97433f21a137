import type { MailSettings } from "../desk/mail-settings.ts";
import { personFullName, type Person } from "../people/person.ts";
import type { MessageSummary } from "../ticket/message-summary.ts";
import { isIncoming } from "../ticket/message/message-direction.ts";
import { addressKey, parseMailAddress, type MailAddress } from "./mail-address.ts";
import { parseAddressList } from "./parse-address-list.ts";

/** What is about to be done with a message, as published. */
export type MessageAction = "None" | "Reply" | "ReplyAll" | "Forward" | "InternalComment";

export interface ProposedRecipient extends MailAddress {
  readonly type: "To" | "CC";
}

/** As much of a message as tells who took part in it. */
export type AnsweredMessage = Pick<
  MessageSummary,
  "personId" | "badge" | "author" | "headers" | "emailHeader"
>;

export interface RecipientQuestion {
  readonly action: MessageAction;
  /** The message that is answered; null = there is none. */
  readonly message: AnsweredMessage | null;
  /** The newest one that customers see. */
  readonly latest: AnsweredMessage | null;
  /** The persons that the messages came from and the one that the ticket is about, by id. */
  readonly persons: ReadonlyMap<number, Person>;
  readonly customerId: number;
  readonly settings: MailSettings;
}

/** Longer raw headers are read up to here. */
const RAW_HEADER_MAX_LENGTH = 65_536;

/** To whom an answer goes, each once and never to the desk itself; only answers go to somebody. */
export function calculateRecipients(question: RecipientQuestion): ProposedRecipient[] {
  const { action, message, latest, settings } = question;
  if (action !== "Reply" && action !== "ReplyAll") return [];
  const addressee = addresseeOf(question);
  const to = addressee === null ? [] : [addressee];
  const heard = settings.replyToAllOfLatest ? latest : message;
  const cc = action === "ReplyAll" && heard !== null ? addressesIn(heard, ["to", "cc"]) : [];
  const desk = parseMailAddress(settings.defaultMail);
  const known = new Set(desk === null ? [] : [addressKey(desk)]);
  return [
    ...to.map((address) => ({ ...address, type: "To" as const })),
    ...cc.map((address) => ({ ...address, type: "CC" as const })),
  ].filter((recipient) => {
    const key = addressKey(recipient);
    return !known.has(key) && known.add(key);
  });
}

/** Whoever wrote the message, if it came in; else the person that the ticket is about. */
function addresseeOf(question: RecipientQuestion): MailAddress | null {
  const { message, persons, customerId, settings } = question;
  if (message === null || !isIncoming(message)) return addressOfPerson(persons.get(customerId));
  const person = persons.get(message.personId);
  const primary = addressOfPerson(person);
  if (settings.replyToPrimaryAddress && primary !== null) return primary;
  const from = writtenFrom(message);
  if (from === null) return primary;
  return { ...from, name: from.name || nameOf(person) };
}

/** The address that a message came from, wherever it says so. */
function writtenFrom(message: AnsweredMessage): MailAddress | null {
  return addressesIn(message, ["from"])[0] ?? parseMailAddress(message.author);
}

function addressesIn(message: AnsweredMessage, names: readonly string[]): MailAddress[] {
  return names.flatMap((name) => {
    const kept = message.headers.filter((header) => header.name.toLowerCase() === name);
    const texts = kept.map(({ value }) => value);
    return (texts.length > 0 ? texts : rawHeader(message, name)).flatMap(parseAddressList);
  });
}

/** A header in the text that came with the mail; a line that begins with a blank goes on with it. */
function rawHeader({ emailHeader }: AnsweredMessage, wanted: string): string[] {
  const unfolded = emailHeader.slice(0, RAW_HEADER_MAX_LENGTH).replace(/\r?\n[ \t]+/g, " ");
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(":");
    return line.slice(0, colon).trim().toLowerCase() === wanted ? [line.slice(colon + 1)] : [];
  });
}

function addressOfPerson(person: Person | undefined): MailAddress | null {
  const address = parseMailAddress(person?.emails[0] ?? "");
  return address === null ? null : { name: nameOf(person), address: address.address };
}

function nameOf(person: Person | undefined): string {
  return person === undefined ? "" : personFullName(person);
}
