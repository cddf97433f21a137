/** Somebody's address, and the name beside it; "" = none. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

const TEXT_MAX_LENGTH = 600;
const NAME_MAX_LENGTH = 255;
const ADDRESS_MAX_LENGTH = 254;
const LOCAL_PART_MAX_LENGTH = 64;
const LABEL_MAX_LENGTH = 63;

/** Line ends and their like would end a header; half a character cannot be stored. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

const atom = /^[\w!#$%&'*+/=?^`{|}~-]+$/;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/** Reads `a@b` or `Name <a@b>`, the name perhaps in quotes; null for anything else. */
export function parseMailAddress(text: string): MailAddress | null {
  if (text.length > TEXT_MAX_LENGTH || unprintable.test(text)) return null;
  const trimmed = text.trim();
  if (!trimmed.endsWith(">")) return asAddress(trimmed, "");
  const start = trimmed.lastIndexOf("<");
  if (start === -1) return null;
  const name = readName(trimmed.slice(0, start).trim());
  return name === null ? null : asAddress(trimmed.slice(start + 1, -1).trim(), name);
}

/** The same address, however it is written: names do not count, nor does the case of letters. */
export function addressKey({ address }: Pick<MailAddress, "address">): string {
  return address.toLowerCase();
}

/** As a header or a person reads it; {@link parseMailAddress} reads it back. */
export function writeMailAddress({ name, address }: MailAddress): string {
  if (name === "") return address;
  const isPlain = /^[\p{L}\p{N}\p{M} '_.-]+$/u.test(name);
  return `${isPlain ? name : `"${name.replace(/["\\]/g, "\\$&")}"`} <${address}>`;
}

function asAddress(address: string, name: string): MailAddress | null {
  const at = address.lastIndexOf("@");
  if (at === -1 || address.length > ADDRESS_MAX_LENGTH) return null;
  const isAddress = isLocalPart(address.slice(0, at)) && isHost(address.slice(at + 1));
  return isAddress ? { name, address } : null;
}

function isLocalPart(text: string): boolean {
  return text.length <= LOCAL_PART_MAX_LENGTH && text.split(".").every((each) => atom.test(each));
}

function isHost(text: string): boolean {
  return text.split(".").every((each) => each.length <= LABEL_MAX_LENGTH && label.test(each));
}

/** A name without its quotes; null when it is none. */
function readName(text: string): string | null {
  const name = text.startsWith('"') ? unquote(text) : text;
  if (name === null || name.length > NAME_MAX_LENGTH) return null;
  return text.startsWith('"') || !/[<>"]/.test(name) ? name : null;
}

function unquote(text: string): string | null {
  const found = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  return found === null ? null : (found[1] ?? "").replace(/\\(.)/g, "$1").trim();
}
