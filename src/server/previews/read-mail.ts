import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from "mailparser";
import { sanitiseHtml } from "../mail/sanitise-html.ts";
import type { MailPart, ReadMail, ReadPart } from "./preview-task.ts";

/** Longest header that is told; who needs the rest fetches the mail. */
const HEADER_LENGTH = 4000;

/** More files in one mail are not told, nor can they be fetched one by one. */
const PARTS_MAX = 1000;

const FIRST_YEAR_MS = Date.parse("0001-01-01T00:00:00Z");
const LAST_YEAR_MS = Date.parse("9999-12-31T23:59:59Z");

/** Reads a mail. Throws when it is built so that nobody could. */
export async function readMail(
  bytes: Uint8Array,
  { remoteImages }: { readonly remoteImages: boolean },
): Promise<ReadMail> {
  const mail = await parse(bytes);
  return {
    subject: headerText(mail.subject),
    from: addressText(mail.from),
    to: addressText(mail.to),
    cc: addressText(mail.cc),
    sentAt: sentAtOf(mail),
    html: sanitiseHtml(htmlOf(mail), { remoteImages }),
    parts: partsOf(mail).map(describePart),
  };
}

/** Takes one of the files out of a mail; null when there is none at that position. */
export async function readMailPart(bytes: Uint8Array, position: number): Promise<ReadPart | null> {
  const part = partsOf(await parse(bytes))[position];
  return part === undefined ? null : { ...describePart(part), content: part.content };
}

function parse(bytes: Uint8Array): Promise<ParsedMail> {
  return simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    // Pictures stay where they are: whoever shows the mail fetches them by their position.
    keepCidLinks: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
  });
}

const partsOf = ({ attachments }: ParsedMail): readonly Attachment[] =>
  attachments.slice(0, PARTS_MAX);

function describePart(part: Attachment): MailPart {
  const contentId = part.cid ?? "";
  return {
    name: (part.filename ?? "").slice(0, HEADER_LENGTH),
    contentType: part.contentType.slice(0, HEADER_LENGTH),
    sizeBytes: part.content.byteLength,
    inlineImage: part.related === true && contentId !== "",
    contentId: contentId.slice(0, HEADER_LENGTH),
  };
}

function htmlOf({ html, text = "" }: ParsedMail): string {
  if (typeof html === "string") return html;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll(/\r?\n/g, "<br>\n");
}

function addressText(addresses: AddressObject | readonly AddressObject[] | undefined): string {
  const list = addresses === undefined ? [] : [addresses].flat();
  return headerText(list.map(({ text }) => text).join(", "));
}

function headerText(text: string | undefined): string {
  return (text ?? "").slice(0, HEADER_LENGTH);
}

/** As it is written: the parser takes the time of the day for a date that it cannot read. */
function sentAtOf({ headerLines }: ParsedMail): number | null {
  const line = headerLines.find(({ key }) => key === "date")?.line ?? "";
  const ms = Date.parse(line.slice(line.indexOf(":") + 1).trim());
  return ms >= FIRST_YEAR_MS && ms <= LAST_YEAR_MS ? Math.floor(ms / 1000) : null;
}
