import { parseMailAddress, type MailAddress } from "./mail-address.ts";

const ADDRESSES_MAX = 1000;

/** The addresses in a header such as To, separated by commas; what is no address is passed over. */
export function parseAddressList(text: string): MailAddress[] {
  const addresses: MailAddress[] = [];
  for (const part of partsOf(text)) {
    const address = parseMailAddress(part.replace(/\r?\n[ \t]/g, " "));
    if (address !== null) addresses.push(address);
    if (addresses.length === ADDRESSES_MAX) break;
  }
  return addresses;
}

/** A comma within quotes or angle brackets separates nothing. */
function* partsOf(text: string): Generator<string> {
  let start = 0;
  let quoted = false;
  let angled = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "<") angled = true;
    else if (character === ">") angled = false;
    else if (character === "," && !angled) {
      yield text.slice(start, at);
      start = at + 1;
    }
  }
  yield text.slice(start);
}
